package org.recoup.importing.reading.back;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.recoup.importing.reading.FileFormat;
import org.recoup.importing.reading.Kind;
import org.recoup.importing.reading.Row;
import org.recoup.importing.reading.RowSource;
import org.recoup.importing.reading.Rows;
import org.recoup.importing.reading.Sheet;
import org.recoup.importing.reading.SourceFile;
import org.recoup.importing.reading.workbook.WorkbookRows;

/** Writes the sheets of a workbook into a new one, row by row. Texts stand in their cells, because a table of them would grow. */
final class AnnotatedWorkbook {

    private static final int CELLS_AT_A_TIME = 20_000;
    private static final int LONGEST_TEXT = 32_767;
    private static final String DAY = "yyyy-mm-dd";
    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";
    /** What spreadsheets take for days before it differs. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final SourceFile file;
    private final Notes notes;
    private final String title;
    private boolean notedBefore;

    private AnnotatedWorkbook(SourceFile file, String title, Notes notes) {
        this.file = file;
        this.notes = notes;
        this.title = title;
    }

    static void write(SourceFile file, String title, Notes notes, OutputStream to) throws IOException {
        List<Sheet> sheets = WorkbookRows.detect(file).sheets();
        Workbook workbook = new Workbook(to, "Recoup", "1.0");
        AnnotatedWorkbook back = new AnnotatedWorkbook(file, title, notes);
        for (Sheet sheet : sheets) {
            Worksheet target = workbook.newWorksheet(sheet.name());
            if (sheet.hidden()) {
                target.setVisibilityState(VisibilityState.HIDDEN);
            }
            back.copy(sheet, target);
            target.finish();
        }
        workbook.finish();
        to.flush();
    }

    private void copy(Sheet sheet, Worksheet to) throws IOException {
        int column = Math.min(width(sheet), Rows.WIDEST - 1);
        int waiting = 0;
        try (Rows rows = open(sheet)) {
            while (rows.hasNext()) {
                Row row = rows.next();
                noteUpTo(sheet, row.number() - 1, column, to);
                int cells = notedBefore
                        ? Math.min(row.values().size(), column)
                        : row.values().size();
                for (int i = 0; i < cells; i++) {
                    put(to, row.number() - 1, i, row.value(i), row.kind(i));
                }
                if (notes.nextRow(sheet.name(), row.number()) > 0) {
                    text(to, row.number() - 1, column, noted(row, column));
                }
                waiting += row.values().size();
                if (waiting >= CELLS_AT_A_TIME) {
                    to.flush();
                    waiting = 0;
                }
            }
        }
        noteUpTo(sheet, Integer.MAX_VALUE, column, to);
    }

    /** The widest sheet has no room beside it: there the note stands behind the value. */
    private String noted(Row row, int column) {
        String note = notes.take();
        String there = notedBefore ? "" : row.value(column);
        return there.isBlank() ? note : there + " | " + note;
    }

    /** Of rows that have nothing in them. */
    private void noteUpTo(Sheet sheet, int last, int column, Worksheet to) {
        for (int row = notes.nextRow(sheet.name(), last); row > 0; row = notes.nextRow(sheet.name(), last)) {
            text(to, row - 1, column, notes.take());
        }
    }

    private int width(Sheet sheet) {
        int width = 0;
        notedBefore = false;
        try (Rows rows = open(sheet)) {
            while (rows.hasNext()) {
                List<String> values = rows.next().values();
                if (!values.isEmpty() && values.get(values.size() - 1).equals(title)) {
                    notedBefore = true;
                    return values.size() - 1;
                }
                width = Math.max(width, values.size());
            }
        }
        return width;
    }

    private Rows open(Sheet sheet) {
        return RowSource.open(file, FileFormat.XLSX, sheet.name());
    }

    private static void put(Worksheet to, int row, int column, String value, Kind kind) {
        switch (kind) {
            case BLANK -> {
                // Stays so.
            }
            case NUMBER -> number(to, row, column, value, null, 0);
            case PERCENT -> number(to, row, column, value.substring(0, value.length() - 1), "0.##%", 2);
            case CURRENCY -> {
                String[] parts = value.split(" ", 2);
                number(to, row, column, parts[0], "[$" + parts[1] + "]\\ #,##0.00", 0);
            }
            case BOOLEAN -> to.value(row, column, Boolean.valueOf(value));
            case DATE -> date(to, row, column, value);
            default -> text(to, row, column, value);
        }
    }

    private static void number(Worksheet to, int row, int column, String value, String format, int places) {
        try {
            to.value(row, column, new BigDecimal(value).movePointLeft(places));
            if (format != null) {
                to.style(row, column).format(format).set();
            }
        } catch (NumberFormatException e) {
            text(to, row, column, value);
        }
    }

    private static void date(Worksheet to, int row, int column, String value) {
        try {
            boolean moment = value.indexOf('T') > 0;
            LocalDateTime at =
                    moment ? LocalDateTime.parse(value) : LocalDate.parse(value).atStartOfDay();
            if (at.toLocalDate().isBefore(FIRST_DAY)) {
                text(to, row, column, value);
                return;
            }
            to.value(row, column, at);
            to.style(row, column).format(moment ? MOMENT : DAY).set();
        } catch (DateTimeException e) {
            text(to, row, column, value);
        }
    }

    private static void text(Worksheet to, int row, int column, String value) {
        to.inlineString(row, column, value.length() > LONGEST_TEXT ? value.substring(0, LONGEST_TEXT) : value);
    }
}
