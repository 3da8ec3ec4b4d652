package org.recoup.reports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.joda.money.Money;
import org.recoup.position.PositionTable;

/** The table of budget and outturn as CSV with commas, in UTF-8 with a byte order mark, without its total: rows of level 0 sum to it. */
public final class PositionCsv {

    private static final String FORMULA = "=+-@\t\r";

    private PositionCsv() {}

    public static byte[] of(PositionTable table) {
        StringWriter text = new StringWriter().append('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(PositionSheet.COLUMNS.stream()
                    .map(column -> Words.of("position." + column))
                    .toList());
            table.rows().forEach(row -> csv.writeRecord(values(PositionSheet.cells(table, row, ""))));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> values(List<Object> cells) {
        return cells.stream().map(PositionCsv::value).toList();
    }

    private static String value(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Money money) {
            return money.getAmount().toPlainString();
        }
        String text = cell.toString();
        // A name that somebody typed is never a formula; a spreadsheet would run it.
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? " " + text : text;
    }
}
