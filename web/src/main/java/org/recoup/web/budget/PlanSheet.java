package org.recoup.web.budget;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.recoup.budget.BudgetAmount;
import org.recoup.budget.PlanLine;
import org.recoup.period.PeriodLine;
import org.recoup.platform.HouseCurrency;

/** A plan as a sheet: a row for each category, a column for each month of the year. */
public class PlanSheet implements Serializable {

    private static final long serialVersionUID = 1;

    private final List<YearMonth> months = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** A month of a category; no amount, nothing planned. */
    public static class Cell implements Serializable {

        private static final long serialVersionUID = 1;

        private final YearMonth period;
        private Money amount;

        Cell(YearMonth period) {
            this.period = period;
        }

        public YearMonth getPeriod() {
            return period;
        }

        public Money getAmount() {
            return amount;
        }

        public void setAmount(Money amount) {
            this.amount = amount;
        }
    }

    /** What is planned for a category. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1;

        private final String category;
        private final String name;
        private final List<Cell> cells = new ArrayList<>();

        Row(String category, String name, List<YearMonth> months) {
            this.category = category;
            this.name = name;
            months.forEach(month -> cells.add(new Cell(month)));
        }

        /** Of the year. */
        public Money getTotal() {
            return cells.stream()
                    .map(Cell::getAmount)
                    .filter(java.util.Objects::nonNull)
                    .reduce(HouseCurrency.zero(), Money::plus);
        }

        /** Makes these its amounts. */
        void spread(Map<YearMonth, Money> amounts) {
            cells.forEach(cell -> cell.setAmount(amounts.get(cell.getPeriod())));
        }

        public String getCategory() {
            return category;
        }

        public String getName() {
            return name;
        }

        public List<Cell> getCells() {
            return cells;
        }
    }

    PlanSheet(List<PeriodLine> year, List<PlanLine> lines) {
        year.forEach(period -> months.add(YearMonth.from(period.startsOn())));
        Map<String, Row> byCategory = new LinkedHashMap<>();
        for (PlanLine line : lines) {
            byCategory
                    .computeIfAbsent(line.category(), code -> new Row(code, line.categoryName(), months))
                    .cells
                    .stream()
                    .filter(cell -> cell.period.equals(line.period()))
                    .forEach(cell -> cell.setAmount(line.amount().isZero() ? null : line.amount()));
        }
        rows.addAll(byCategory.values());
    }

    /** Does nothing when the category is there. */
    void add(String category, String name) {
        if (rows.stream().noneMatch(row -> row.category.equals(category))) {
            rows.add(new Row(category, name, months));
        }
    }

    List<BudgetAmount> amounts() {
        return rows.stream()
                .flatMap(row -> row.cells.stream()
                        .filter(cell -> cell.amount != null && !cell.amount.isZero())
                        .map(cell -> new BudgetAmount(row.category, cell.period, cell.amount)))
                .toList();
    }

    public Money total(YearMonth month) {
        return rows.stream()
                .flatMap(row -> row.cells.stream())
                .filter(cell -> cell.period.equals(month) && cell.amount != null)
                .map(Cell::getAmount)
                .reduce(HouseCurrency.zero(), Money::plus);
    }

    public Money getTotal() {
        return rows.stream().map(Row::getTotal).reduce(HouseCurrency.zero(), Money::plus);
    }

    public List<YearMonth> getMonths() {
        return months;
    }

    public List<Row> getRows() {
        return rows;
    }
}
