package org.recoup.importing.reading.back;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.PrimitiveIterator;
import org.recoup.importing.reading.FileFormat;
import org.recoup.importing.reading.Row;
import org.recoup.importing.reading.RowSource;
import org.recoup.importing.reading.Rows;
import org.recoup.importing.reading.SourceFile;

/** Some rows of a sheet as a new file: CSV with commas, in UTF-8 with a byte order mark, which every spreadsheet opens rightly. */
public final class Kept {

    private Kept() {}

    /**
     * @param numbers of the header rows and of those to keep, going up
     * @param to is flushed, not closed
     */
    public static void write(
            SourceFile file, FileFormat format, String sheet, PrimitiveIterator.OfInt numbers, OutputStream to)
            throws IOException {
        Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        // Flushed but not closed: the stream is not ours.
        CsvWriter csv = CsvWriter.builder().build(writer);
        try (Rows rows = RowSource.open(file, format, sheet)) {
            int wanted = numbers.hasNext() ? numbers.nextInt() : Integer.MAX_VALUE;
            while (rows.hasNext() && wanted < Integer.MAX_VALUE) {
                Row row = rows.next();
                while (wanted < row.number()) {
                    wanted = numbers.hasNext() ? numbers.nextInt() : Integer.MAX_VALUE;
                }
                if (wanted == row.number()) {
                    csv.writeRecord(row.values());
                }
            }
        }
        csv.flush();
        writer.flush();
    }
}
