package org.recoup.importing.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Kinds of files by their first bytes. Refuses by name those that are not read here. */
final class FileKinds {

    private static final int START = 2048;

    private FileKinds() {}

    /**
     * @return false when it may be text
     * @throws Unreadable when it is empty, or something else
     */
    static boolean isZip(SourceFile file) throws IOException {
        byte[] start;
        try (InputStream bytes = file.open()) {
            start = bytes.readNBytes(START);
        }
        if (start.length == 0) {
            throw new Unreadable("reading.file.empty");
        }
        if (begins(start, "PK\3\4") || begins(start, "PK\5\6")) {
            return true;
        }
        if (begins(start, "\u00D0\u00CF\u0011\u00E0")) {
            refuseCompound(file);
        }
        refuseBinary(start);
        refuseMarkup(start);
        return false;
    }

    private static void refuseBinary(byte[] start) {
        if (begins(start, "%PDF")) {
            throw new Unreadable("reading.kind", "PDF");
        }
        if (begins(start, "\u001F\u008B") || begins(start, "7z\u00BC\u00AF") || begins(start, "Rar!")) {
            throw new Unreadable("reading.kind.zip");
        }
        if (begins(start, "\u0089PNG") || begins(start, "\u00FF\u00D8\u00FF") || begins(start, "GIF8")) {
            throw new Unreadable("reading.kind.picture");
        }
        if (begins(start, "{\\rtf")) {
            throw new Unreadable("reading.kind", "RTF");
        }
        if (begins(start, "PAR1")) {
            throw new Unreadable("reading.kind", "Parquet");
        }
    }

    private static void refuseMarkup(byte[] start) {
        // Without NULs, wide encodings look the same.
        String text = new String(start, StandardCharsets.ISO_8859_1)
                .replaceAll("[\0\u00EF\u00BB\u00BF\u00FF\u00FE]", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<?xml") && text.contains("schemas-microsoft-com:office:spreadsheet")) {
            throw new Unreadable("reading.kind", "XML Spreadsheet 2003");
        }
        if (text.startsWith("<?xml") && text.contains("opendocument")) {
            throw new Unreadable("reading.kind", "OpenDocument");
        }
        if (text.startsWith("<!doctype html")
                || text.startsWith("<html")
                || text.startsWith("<table")
                || text.startsWith("<meta")
                || text.startsWith("mime-version:")
                || text.startsWith("<?xml") && text.contains("<html")) {
            throw new Unreadable("reading.kind.html");
        }
        if (text.startsWith("<?xml")) {
            throw new Unreadable("reading.kind", "XML");
        }
        if (text.matches("(?s)(\\{\\s*\"|\\[\\s*\\{\\s*\").*")) {
            throw new Unreadable("reading.kind", "JSON");
        }
    }

    /** The old container of Office: an old workbook, one with a password, or something else. */
    private static void refuseCompound(SourceFile file) throws IOException {
        byte[] encrypted = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] document = "WordDocument".getBytes(StandardCharsets.UTF_16LE);
        boolean isDocument = false;
        try (InputStream bytes = file.open()) {
            byte[] piece = new byte[1 << 16];
            int kept = 0;
            for (int read = bytes.readNBytes(piece, 0, piece.length); read > kept; ) {
                if (contains(piece, read, encrypted)) {
                    throw new Unreadable("reading.kind.password");
                }
                isDocument |= contains(piece, read, document);
                kept = Math.min(read, 64);
                System.arraycopy(piece, read - kept, piece, 0, kept);
                read = kept + bytes.readNBytes(piece, kept, piece.length - kept);
            }
        }
        throw new Unreadable("reading.kind", isDocument ? "Word" : "XLS (Excel 97-2003)");
    }

    private static boolean contains(byte[] piece, int length, byte[] sought) {
        for (int i = 0; i + sought.length <= length; i++) {
            int same = 0;
            while (same < sought.length && piece[i + same] == sought[same]) {
                same++;
            }
            if (same == sought.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] start, String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (i >= start.length || (start[i] & 0xFF) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
