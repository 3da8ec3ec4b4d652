package org.recoup.importing.reading.encoding;

import java.nio.charset.Charset;
import org.recoup.importing.reading.Said;
import org.recoup.importing.reading.Unreadable;

/** Wide encodings without a mark: in them every ASCII character, such as a separator, has NULs at the same side. */
final class ByNuls {

    private ByNuls() {}

    /** @throws Unreadable when NULs lie anywhere, as they do in no text */
    static Encoding of(EncodingScan scan) {
        long even = scan.nuls(0) + scan.nuls(2);
        long odd = scan.nuls(1) + scan.nuls(3);
        long quarter = scan.bytes() / 4;
        if (scan.bytes() % 4 == 0 && scan.nuls(1) + scan.nuls(2) >= quarter * 3 / 2) {
            if (scan.nuls(3) >= quarter && scan.nuls(0) < quarter / 10) {
                return unmarked("UTF-32LE");
            }
            if (scan.nuls(0) >= quarter && scan.nuls(3) < quarter / 10) {
                return unmarked("UTF-32BE");
            }
        }
        // A tenth of the characters at least: separators, figures and line ends are ASCII in every language.
        long least = Math.max(1, scan.bytes() / 20);
        if (scan.bytes() % 2 == 0 && odd >= least && even <= odd / 20) {
            return unmarked("UTF-16LE");
        }
        if (scan.bytes() % 2 == 0 && even >= least && odd <= even / 20) {
            return unmarked("UTF-16BE");
        }
        throw new Unreadable("reading.nul.file");
    }

    private static Encoding unmarked(String charset) {
        return new Encoding(Charset.forName(charset), Said.of("reading.encoding.nuls", charset), true);
    }
}
