package org.recoup.importing.reading.back;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import org.recoup.importing.reading.FileFormat;
import org.recoup.importing.reading.Kind;
import org.recoup.importing.reading.Row;
import org.recoup.importing.reading.RowSource;
import org.recoup.importing.reading.Rows;
import org.recoup.importing.reading.SourceFile;

/** Some rows of a sheet as a new file: CSV with commas, in UTF-8 with a byte order mark, which every spreadsheet opens rightly. */
public final class Kept {

    private Kept() {}

    /**
     * How it is written.
     *
     * @param format of a text
     * @param decimal sign in the figures of a workbook
     * @param headerRows number of the last row of headings, which stay in their rows; 0 without any
     * @param width columns of the header; every row has as many, also where its last cells are blank
     */
    public record Form(FileFormat format, char decimal, int headerRows, int width) {}

    /**
     * In a form that the mapping of the file reads as it read the file.
     *
     * @param numbers of the header rows and of those to keep, going up
     * @param to is flushed, not closed
     */
    public static void write(
            SourceFile file,
            FileFormat format,
            Form form,
            String sheet,
            PrimitiveIterator.OfInt numbers,
            OutputStream to)
            throws IOException {
        Charset charset = Charset.forName(form.format().charset());
        Writer writer = new OutputStreamWriter(to, charset);
        if (charset.equals(StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
        }
        // Flushed but not closed: the stream is not ours.
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(form.format().separator().charAt(0))
                .quoteCharacter(
                        form.format().quote().isEmpty()
                                ? '"'
                                : form.format().quote().charAt(0))
                .build(writer);
        int written = 0;
        try (Rows rows = RowSource.open(file, format, sheet)) {
            int wanted = numbers.hasNext() ? numbers.nextInt() : Integer.MAX_VALUE;
            while (rows.hasNext() && wanted < Integer.MAX_VALUE) {
                Row row = rows.next();
                while (wanted < row.number()) {
                    wanted = numbers.hasNext() ? numbers.nextInt() : Integer.MAX_VALUE;
                }
                if (wanted == row.number()) {
                    while (wanted <= form.headerRows() && written < wanted - 1) {
                        csv.flush();
                        writer.write("\r\n");
                        written++;
                    }
                    csv.writeRecord(values(row, form));
                    written++;
                }
            }
        }
        csv.flush();
        writer.flush();
    }

    private static List<String> values(Row row, Form form) {
        List<String> values = new ArrayList<>(row.values());
        for (int i = 0; i < values.size(); i++) {
            if (row.kind(i) == Kind.NUMBER || row.kind(i) == Kind.CURRENCY) {
                values.set(i, values.get(i).replaceFirst("(?<=^-?\\d{0,400})\\.", String.valueOf(form.decimal())));
            }
        }
        while (values.size() < form.width()) {
            values.add("");
        }
        return values;
    }
}
