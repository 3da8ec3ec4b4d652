package org.recoup.importing.reading.encoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.recoup.importing.reading.Said;
import org.recoup.importing.reading.Unreadable;

/**
 * The encoding of a text, and why. Marks at the start decide first, then NULs, then whether all of it is UTF-8; what is left is
 * guessed: East Asian encodings by ICU, the others by the language they give, because ICU looks at whole words and a ledger has few.
 */
public record Encoding(Charset charset, Said reason, boolean sure) {

    private static final Map<String, String> EAST_ASIAN = Map.of(
            "Shift_JIS", "windows-31j",
            "EUC-JP", "EUC-JP",
            "ISO-2022-JP", "ISO-2022-JP",
            "ISO-2022-KR", "ISO-2022-KR",
            "GB18030", "GB18030",
            "Big5", "Big5",
            "EUC-KR", "x-windows-949");

    /** Of ICU, for an East Asian encoding. */
    private static final int CONFIDENT = 40;

    /** Points from which a text surely is of its language, and above which even ICU is not heard. */
    private static final int CLEAR = 230;

    private static final int POSSIBLE = 120;

    /** Letters below which a guess is no more than that. */
    private static final int FEW = 10;

    /** @param from is read to its end, not closed */
    public static Encoding of(InputStream from) throws IOException {
        byte[] start = from.readNBytes(4);
        Encoding marked = ByMark.of(start);
        if (marked != null) {
            return marked;
        }
        EncodingScan scan =
                EncodingScan.of(new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(start), from));
        if (scan.hasNuls()) {
            return ByNuls.of(scan);
        }
        if (scan.hasEscapes()) {
            Encoding east = eastAsian(scan.sample(), CONFIDENT);
            if (east != null && east.charset().name().startsWith("ISO-2022")) {
                return east;
            }
        }
        return scan.broken() == 0 ? utf8(scan) : guessed(scan);
    }

    private static Encoding utf8(EncodingScan scan) {
        return new Encoding(
                StandardCharsets.UTF_8,
                scan.isAscii()
                        ? Said.of("reading.encoding.ascii")
                        : Said.of("reading.encoding.utf8", scan.wideCharacters()),
                true);
    }

    private static Encoding guessed(EncodingScan scan) {
        if (scan.wideCharacters() >= 20 * scan.broken()) {
            return new Encoding(
                    StandardCharsets.UTF_8,
                    Said.of("reading.encoding.utf8.broken", scan.broken(), scan.firstBrokenRow()),
                    false);
        }
        byte[] sample = scan.sample();
        Guess guess = Guess.best(sample);
        if (guess == null || guess.points() < CLEAR) {
            Encoding east = eastAsian(sample, guess == null || guess.points() < POSSIBLE ? 1 : CONFIDENT);
            if (east != null) {
                return east;
            }
        }
        if (guess == null) {
            throw new Unreadable("reading.encoding.unknown", scan.firstBrokenRow());
        }
        return new Encoding(
                Charset.forName(guess.charset()),
                Said.of("reading.encoding.looks", guess.charset(), guess.language(), guess.word()),
                guess.points() >= CLEAR && guess.letters() >= FEW && !mayBeEastAsian(sample));
    }

    /** Whether the letters come in pairs that an encoding of two bytes has too, and mostly not in the midst of Latin words. */
    private static boolean mayBeEastAsian(byte[] sample) {
        return EAST_ASIAN.values().stream()
                .filter(charset -> !charset.startsWith("ISO-2022"))
                .filter(charset -> decodes(sample, charset))
                .anyMatch(charset -> standsByItself(new String(sample, Charset.forName(charset))));
    }

    private static boolean standsByItself(String text) {
        int wide = 0;
        int inWords = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                wide++;
                boolean before = i > 0 && isLatin(text.charAt(i - 1));
                inWords += before || i + 1 < text.length() && isLatin(text.charAt(i + 1)) ? 1 : 0;
            }
        }
        return inWords * 3 <= wide;
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static Encoding eastAsian(byte[] sample, int least) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample);
        for (CharsetMatch match : detector.detectAll()) {
            String charset = EAST_ASIAN.get(match.getName());
            if (charset != null && match.getConfidence() >= least && decodes(sample, charset)) {
                return new Encoding(
                        Charset.forName(charset),
                        Said.of(
                                "reading.encoding.east",
                                charset,
                                Guess.wordOf(new String(sample, Charset.forName(charset)))),
                        match.getConfidence() >= CONFIDENT);
            }
        }
        return null;
    }

    private static boolean decodes(byte[] sample, String charset) {
        try {
            Charset.forName(charset)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(sample));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
