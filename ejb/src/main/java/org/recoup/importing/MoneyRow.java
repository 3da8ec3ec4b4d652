package org.recoup.importing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * A row of commitments or costs, read but not yet compared with what is known.
 *
 * @param when the cell that names the month or the financial year
 * @param month of costs; null for commitments, or when it could not be read
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
        List<Amount> amounts) {

    /** @param category code, or null */
    record Amount(Cell cell, String category, Money money) {}

    static List<MoneyRow> all(
            Table table, ImportTarget target, Definition definition, int yearStartMonth, FaultList faults) {
        return table.rows().stream()
                .map(row -> read(new RowReader(table, row, definition, faults), target, definition, yearStartMonth))
                .toList();
    }

    private static MoneyRow read(RowReader row, ImportTarget target, Definition definition, int yearStartMonth) {
        YearMonth month = target.isCosts() ? row.month(yearStartMonth) : null;
        Cell when = target.isCosts()
                ? row.cell(definition.periodRule() == PeriodRule.DATE ? ImportField.DATE : ImportField.MONTH)
                : row.required(ImportField.FINANCIAL_YEAR);
        return new MoneyRow(
                row.required(ImportField.PROJECT),
                row.required(ImportField.DEPARTMENT),
                when,
                month,
                row.day(ImportField.DOCUMENT_DATE),
                row.text(ImportField.SUPPLIER, 200),
                row.text(ImportField.REFERENCE, 100),
                row.text(ImportField.DESCRIPTION, 1000),
                amounts(row, definition));
    }

    private static List<Amount> amounts(RowReader row, Definition definition) {
        List<Amount> amounts = new ArrayList<>();
        for (AmountColumn column : definition.amounts()) {
            Cell cell = row.cell(column.column());
            Money money = row.amount(cell);
            if (money != null) {
                amounts.add(new Amount(cell, column.category(), money));
            }
        }
        return amounts;
    }
}
