package org.recoup.importing.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a CSV, from its first record on: a byte order mark and a first line such as {@code sep=;} are not part of it. */
public final class CsvText {

    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=(.)\"?\\s*");
    private static final int LONGEST_SEPARATOR_LINE = 12;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader reader;
    private final String before;
    private final char separator;

    private CsvText(BufferedReader reader, String before, char separator) {
        this.reader = reader;
        this.before = before;
        this.separator = separator;
    }

    /** @param bytes of the file; bytes that mean nothing in the encoding become U+FFFD */
    public static CsvText of(InputStream bytes, String charset) {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(
                        bytes,
                        Charset.forName(charset)
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                1 << 16);
        try {
            return started(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Reader reader() {
        return reader;
    }

    /** What stands before the first record: a byte order mark, a line that names the separator, both, or nothing. */
    public String before() {
        return before;
    }

    /** What the first line names, or NUL when there is no such line. */
    char separator() {
        return separator;
    }

    private static CsvText started(BufferedReader reader) throws IOException {
        String before = "";
        reader.mark(1);
        if (reader.read() == BYTE_ORDER_MARK) {
            before = String.valueOf(BYTE_ORDER_MARK);
        } else {
            reader.reset();
        }
        reader.mark(LONGEST_SEPARATOR_LINE + 2);
        StringBuilder line = new StringBuilder();
        int c = reader.read();
        while (c >= 0 && c != '\n' && c != '\r' && line.length() < LONGEST_SEPARATOR_LINE) {
            line.append((char) c);
            c = reader.read();
        }
        Matcher named = SEPARATOR_LINE.matcher(line);
        boolean ended = c < 0 || c == '\n' || c == '\r';
        if (!ended || !named.matches()) {
            reader.reset();
            return new CsvText(reader, before, '\0');
        }
        line.append(c < 0 ? "" : String.valueOf((char) c));
        if (c == '\r') {
            reader.mark(1);
            if (reader.read() == '\n') {
                line.append('\n');
            } else {
                reader.reset();
            }
        }
        return new CsvText(reader, before + line, named.group(1).charAt(0));
    }
}
