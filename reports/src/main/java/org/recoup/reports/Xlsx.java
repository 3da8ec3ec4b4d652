package org.recoup.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.joda.money.Money;

/**
 * A report as a workbook: a sheet that says what it is, and a sheet for each table. Amounts are numbers and days are dates, so that they
 * can be worked with; sums are the values of the report and are not computed again.
 */
final class Xlsx {

    private static final double WIDEST = 70;

    private final Figures figures;

    private Xlsx(Figures figures) {
        this.figures = figures;
    }

    static byte[] of(Paper paper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Recoup", null)) {
            Xlsx xlsx = new Xlsx(paper.figures());
            xlsx.about(book, paper);
            for (Table table : paper.tables()) {
                xlsx.sheet(book, table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One table alone. */
    static byte[] of(Table table, Figures figures) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Recoup", null)) {
            new Xlsx(figures).sheet(book, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void about(Workbook book, Paper paper) {
        Worksheet sheet = book.newWorksheet(Words.of("about"));
        List<String> lines = List.of(paper.title(), paper.subject(), paper.scope(), figures.moment(paper.moment()));
        for (int row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, lines.get(row));
        }
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(5, 0, Words.of("moment.sheet"));
        put(sheet, 5, 1, paper.moment().at(), false);
        sheet.value(6, 0, Words.of("block.sheet"));
        sheet.value(6, 1, paper.moment().block());
        sheet.value(7, 0, Words.of("hash.sheet"));
        sheet.value(7, 1, paper.moment().hash());
        sheet.width(0, 22);
        sheet.width(1, WIDEST);
    }

    private void sheet(Workbook book, Table table) {
        Worksheet sheet = book.newWorksheet(title(table));
        int columns = table.columns().size();
        for (int column = 0; column < columns; column++) {
            sheet.value(0, column, Words.of(table.key() + "." + table.columns().get(column)));
            sheet.width(column, width(table, column));
        }
        sheet.range(0, 0, 0, columns - 1).style().bold().wrapText(true).set();
        sheet.freezePane(0, 1);
        int row = 1;
        for (List<Object> cells : table.rows()) {
            row = put(sheet, row, cells, false);
        }
        if (table.sum() != null) {
            row = put(sheet, row, table.sum(), true);
        }
        if (table.rows().isEmpty()) {
            sheet.value(row++, 0, Words.of(table.key() + ".empty"));
        }
        for (String note : table.notes()) {
            sheet.value(++row, 0, note);
        }
    }

    /** Names of sheets have at most 31 characters, and no colon. */
    private static String title(Table table) {
        String title = Words.of("section." + table.key());
        return title.replaceFirst("^Appendix: ", "")
                .substring(0, Math.min(31, title.replaceFirst("^Appendix: ", "").length()));
    }

    private int put(Worksheet sheet, int row, List<Object> cells, boolean sum) {
        for (int column = 0; column < cells.size(); column++) {
            put(sheet, row, column, cells.get(column), sum);
        }
        return row + 1;
    }

    private void put(Worksheet sheet, int row, int column, Object cell, boolean sum) {
        String format = null;
        if (cell instanceof Money money) {
            sheet.value(row, column, money.getAmount());
            int places = money.getAmount().scale();
            format = places == 0 ? "#,##0" : "#,##0." + "0".repeat(places);
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            format = figures.dayOfCell();
        } else if (cell instanceof YearMonth month) {
            sheet.value(row, column, month.atDay(1));
            format = "mmmm yyyy";
        } else if (cell instanceof Instant moment) {
            sheet.value(row, column, LocalDateTime.ofInstant(moment, figures.zone()));
            format = figures.dayOfCell() + " hh:mm:ss";
        } else if (cell != null) {
            sheet.value(row, column, cell.toString());
        }
        style(sheet, row, column, format, sum);
    }

    private static void style(Worksheet sheet, int row, int column, String format, boolean sum) {
        if (format == null && !sum) {
            return;
        }
        StyleSetter style = sheet.style(row, column);
        if (format != null) {
            style.format(format);
        }
        if (sum) {
            style.bold();
        }
        style.set();
    }

    private double width(Table table, int column) {
        int longest = Words.of(table.key() + "." + table.columns().get(column)).length();
        for (List<Object> cells : table.rows()) {
            longest = Math.max(longest, length(cells.get(column)));
        }
        if (table.sum() != null) {
            longest = Math.max(longest, length(table.sum().get(column)));
        }
        return Math.min(WIDEST, longest + 3);
    }

    private int length(Object cell) {
        return cell instanceof Money money
                ? figures.money(money).length()
                : cell instanceof Instant
                        ? 20
                        : cell instanceof YearMonth
                                ? 15
                                : cell == null ? 0 : cell.toString().length();
    }
}
