package org.recoup.importing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Rows in the text format of PostgreSQL's COPY: tabs between values, backslash-N for null. */
final class CopyText {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    private final StringBuilder row = new StringBuilder(256);

    /** Adds a row; a value is written as its text. */
    void row(Object... values) {
        row.setLength(0);
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                row.append('\t');
            }
            if (values[i] == null) {
                row.append("\\N");
            } else {
                escape(values[i].toString());
            }
        }
        row.append('\n');
        bytes.writeBytes(row.toString().getBytes(StandardCharsets.UTF_8));
    }

    int size() {
        return bytes.size();
    }

    /** What was added, which is then forgotten. */
    byte[] take() {
        byte[] all = bytes.toByteArray();
        bytes.reset();
        return all;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> row.append("\\\\");
                case '\t' -> row.append("\\t");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                case '\0' -> row.append('\uFFFD');
                default -> row.append(c);
            }
        }
    }
}
