package org.recoup.web.savings;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.recoup.savings.PlannedAmount;
import org.recoup.savings.SavingPeriod;
import org.recoup.savings.Savings;

/** A plan as a sheet: a row for each month of the year, a column for each financial year. */
public class PlanGrid implements Serializable {

    private static final long serialVersionUID = 1;

    private final List<String> years;
    private final List<List<PlanCell>> rows;

    /** @param planned what is planned so far */
    PlanGrid(List<Savings.PeriodName> calendar, List<SavingPeriod> planned) {
        Map<YearMonth, Money> amounts = planned.stream()
                .filter(period -> period.planned().isPositive())
                .collect(Collectors.toMap(SavingPeriod::period, SavingPeriod::planned));
        years = new ArrayList<>(
                calendar.stream().map(Savings.PeriodName::year).distinct().toList());
        Map<Integer, List<PlanCell>> byNumber = new TreeMap<>();
        for (Savings.PeriodName period : calendar) {
            byNumber.computeIfAbsent(period.number(), number -> new ArrayList<>())
                    .add(new PlanCell(period.period(), amounts.get(period.period())));
        }
        rows = new ArrayList<>(byNumber.values());
    }

    List<PlannedAmount> plan() {
        return rows.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.getAmount() != null && !cell.getAmount().isZero())
                .map(cell -> new PlannedAmount(cell.getPeriod(), cell.getAmount()))
                .toList();
    }

    public List<String> getYears() {
        return years;
    }

    public List<List<PlanCell>> getRows() {
        return rows;
    }
}
