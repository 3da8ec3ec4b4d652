package org.recoup.importing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.recoup.importing.reading.Kind;
import org.recoup.importing.reading.style.UnitOfAmount;

/**
 * A row of amounts, read but not yet compared with what is known.
 *
 * @param when the cell that names the month or the financial year; blank where the amount columns do
 * @param month null when the row names none, or when it could not be read
 * @param reason for a revision
 * @param amounts one for each line that the row becomes
 */
record MoneyRow(
        Cell project,
        Cell department,
        Cell when,
        YearMonth month,
        LocalDate documentDate,
        String supplier,
        String reference,
        String description,
        String reason,
        Cell commitment,
        ClaimWords claim,
        List<Amount> amounts) {

    /**
     * What a row says about the saving that it claims; null for other targets.
     *
     * @param baseline null when the file leaves it open
     */
    record ClaimWords(Cell title, Cell type, String measure, Money baseline, String note) {}

    /**
     * @param category code or name; blank for none
     * @param period that the column stands for; null when the row names it
     */
    record Amount(Cell cell, Cell category, String period, Money money, boolean cumulative) {}

    static MoneyRow read(RowReader row, ImportTarget target, Definition definition, int yearStartMonth) {
        PeriodRule rule = definition.periodRule();
        boolean named = definition.columnsNamePeriods();
        boolean byMonth = !named && target.isMonthly() && rule != PeriodRule.FINANCIAL_YEAR;
        return new MoneyRow(
                row.required(ImportField.PROJECT),
                row.required(ImportField.DEPARTMENT),
                named ? Cell.fixed(ImportField.DATE, "") : when(row, byMonth, rule),
                byMonth ? row.month(yearStartMonth) : null,
                row.documentDate(),
                row.text(ImportField.SUPPLIER, 200),
                row.text(ImportField.REFERENCE, 100),
                row.text(ImportField.DESCRIPTION, 1000),
                row.text(ImportField.REASON, 1000),
                row.cell(ImportField.COMMITMENT),
                target == ImportTarget.CLAIMS ? claim(row, definition) : null,
                amounts(row, definition, target));
    }

    private static ClaimWords claim(RowReader row, Definition definition) {
        Cell title = row.required(ImportField.SAVING);
        row.text(title, 200);
        return new ClaimWords(
                title,
                row.cell(ImportField.SAVING_TYPE),
                row.text(ImportField.MEASURE, 1000),
                row.amount(row.cell(ImportField.BASELINE), definition.unit()),
                row.text(ImportField.NOTE, 1000));
    }

    private static Cell when(RowReader row, boolean byMonth, PeriodRule rule) {
        if (!byMonth) {
            return row.required(ImportField.FINANCIAL_YEAR);
        }
        return row.cell(rule == PeriodRule.DATE ? ImportField.DATE : ImportField.MONTH);
    }

    private static List<Amount> amounts(RowReader row, Definition definition, ImportTarget target) {
        Cell ofRow = row.cell(ImportField.CATEGORY);
        List<Amount> amounts = new ArrayList<>(definition.amounts().size());
        boolean blank = true;
        for (AmountColumn column : definition.amounts()) {
            Cell cell = row.cell(column.column());
            blank = blank && cell.isBlank() && cell.kind() != Kind.FORMULA;
            UnitOfAmount unit = column.unit() == null ? definition.unit() : column.unit();
            // A plan that is cut to nothing says so.
            Money money = column.cumulative() || target.isPlan() ? row.totalToDate(cell, unit) : row.amount(cell, unit);
            if (money != null) {
                Cell category =
                        column.category() == null ? ofRow : new Cell(0, column.column(), column.category(), Kind.TEXT);
                amounts.add(new Amount(cell, category, column.period(), money, column.cumulative()));
            }
        }
        if (blank) {
            row.warnOfNoAmount();
        }
        return amounts;
    }
}
