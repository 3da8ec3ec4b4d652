package org.recoup.importing.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the bytes of a file become cells. Nothing in it depends on one file, so that it can be kept and used for the next.
 *
 * @param charset name of the encoding, such as {@code UTF-8}; of a workbook always that
 * @param separator one character between values; empty for a workbook
 * @param quote one character around values that contain separators; empty when there is none
 */
public record FileFormat(Kind kind, String charset, String separator, String quote) {

    /** What a file is, inside. A TSV is a CSV whose separator is a tab. */
    public enum Kind {
        CSV,
        XLSX
    }

    public static final FileFormat XLSX = new FileFormat(Kind.XLSX, StandardCharsets.UTF_8.name(), "", "");

    public FileFormat {
        if (kind == Kind.CSV) {
            if (separator == null || separator.length() != 1 || "\"'\r\n".contains(separator)) {
                throw new Unreadable("reading.separator", separator);
            }
            if (quote == null || quote.length() > 1 || quote.equals(separator)) {
                throw new Unreadable("reading.quote", quote);
            }
            if (!isKnown(charset)) {
                throw new Unreadable("reading.charset", charset);
            }
        }
    }

    public static FileFormat csv(Charset charset, char separator) {
        return new FileFormat(Kind.CSV, charset.name(), String.valueOf(separator), "\"");
    }

    private static boolean isKnown(String charset) {
        try {
            return charset != null && Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
