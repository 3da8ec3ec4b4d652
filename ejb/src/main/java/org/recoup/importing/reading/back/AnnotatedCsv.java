package org.recoup.importing.reading.back;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.recoup.importing.reading.CsvScanner;
import org.recoup.importing.reading.CsvText;
import org.recoup.importing.reading.FileFormat;
import org.recoup.importing.reading.SourceFile;

/** Writes a CSV back, each record as it stood and its notes after it. */
final class AnnotatedCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final SourceFile file;
    private final FileFormat format;
    private final Notes notes;
    private final Charset charset;
    private final String title;
    private boolean fits = true;
    /** Place of the notes that were given before; behind every other when there are none. */
    private int earlier = Integer.MAX_VALUE;

    private AnnotatedCsv(SourceFile file, FileFormat format, String title, Notes notes) {
        this.file = file;
        this.format = format;
        this.notes = notes;
        this.title = title;
        charset = Charset.forName(format.charset());
    }

    static void write(SourceFile file, FileFormat format, String title, Notes notes, OutputStream to)
            throws IOException {
        AnnotatedCsv back = new AnnotatedCsv(file, format, title, notes);
        if (back.charset.name().startsWith("UTF-")) {
            Writer writer = new BufferedWriter(new OutputStreamWriter(to, back.charset), 1 << 16);
            back.copy(writer, null);
            writer.flush();
        } else {
            back.writeByWayOfUtf8(to);
        }
    }

    /** Only at the end is it known whether all notes fit the encoding of the file. */
    private void writeByWayOfUtf8(OutputStream to) throws IOException {
        Path copy = Files.createTempFile("recoup-notes-", ".csv");
        try {
            try (Writer writer = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
                copy(writer, charset.newEncoder());
            }
            Charset chosen = fits ? charset : StandardCharsets.UTF_8;
            Writer writer = new BufferedWriter(new OutputStreamWriter(to, chosen), 1 << 16);
            try (Reader reader = Files.newBufferedReader(copy, StandardCharsets.UTF_8)) {
                writer.write(fits ? "" : BYTE_ORDER_MARK);
                reader.transferTo(writer);
            }
            writer.flush();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void copy(Writer to, CharsetEncoder encoder) throws IOException {
        int width = width();
        try (InputStream bytes = file.open()) {
            CsvText text = CsvText.of(bytes, format.charset());
            to.write(text.before());
            CsvScanner scanner = new CsvScanner(text.reader(), format);
            for (List<String> cells = scanner.next(); cells != null; cells = scanner.next()) {
                String raw = cells.size() > earlier ? first(scanner.raw(), earlier) : scanner.raw();
                to.write(raw);
                check(raw, encoder);
                if (notes.nextRow("", scanner.number()) > 0) {
                    String note = quoted(notes.take());
                    to.write(format.separator().repeat(width - Math.min(cells.size(), earlier) + 1));
                    to.write(note);
                    check(note, encoder);
                }
                to.write(scanner.ending());
            }
        }
    }

    private void check(String text, CharsetEncoder encoder) {
        fits = fits && (encoder == null || encoder.canEncode(text));
    }

    private int width() throws IOException {
        int width = 1;
        try (InputStream bytes = file.open()) {
            CsvScanner scanner =
                    new CsvScanner(CsvText.of(bytes, format.charset()).reader(), format);
            for (List<String> cells = scanner.next(); cells != null; cells = scanner.next()) {
                width = Math.max(width, cells.size());
                if (cells.get(cells.size() - 1).equals(title)) {
                    earlier = cells.size() - 1;
                }
            }
        }
        return Math.max(1, Math.min(width, earlier));
    }

    /** The first cells of a record as they stand, without the separator behind them. */
    private String first(String raw, int cells) {
        boolean quoted = false;
        int found = 0;
        for (int i = 0; i < raw.length(); i++) {
            if (!format.quote().isEmpty() && raw.startsWith(format.quote(), i)) {
                quoted = !quoted;
            } else if (!quoted && raw.startsWith(format.separator(), i) && ++found == cells) {
                return raw.substring(0, i);
            }
        }
        return raw;
    }

    private String quoted(String note) {
        String quote = format.quote();
        if (quote.isEmpty()) {
            return note.replaceAll("[\\r\\n]+", " ").replace(format.separator(), " ");
        }
        return quote + note.replace(quote, quote + quote) + quote;
    }
}
