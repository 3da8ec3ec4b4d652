package org.recoup.importing.reading.encoding;

import java.nio.charset.Charset;
import org.recoup.importing.reading.Said;

/** Encodings that a byte order mark names. */
final class ByMark {

    private ByMark() {}

    /** @return null when there is no mark */
    static Encoding of(byte[] start) {
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return marked("UTF-8");
        }
        if (begins(start, 0xFF, 0xFE, 0, 0)) {
            return marked("UTF-32LE");
        }
        if (begins(start, 0, 0, 0xFE, 0xFF)) {
            return marked("UTF-32BE");
        }
        if (begins(start, 0xFF, 0xFE)) {
            return marked("UTF-16LE");
        }
        return begins(start, 0xFE, 0xFF) ? marked("UTF-16BE") : null;
    }

    private static Encoding marked(String charset) {
        return new Encoding(Charset.forName(charset), Said.of("reading.encoding.mark", charset), true);
    }

    private static boolean begins(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
