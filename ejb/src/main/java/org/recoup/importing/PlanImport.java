package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.recoup.budget.DraftingBudgets;
import org.recoup.budget.Forecasting;
import org.recoup.budget.PlannedLine;
import org.recoup.budget.ReviseBudgets;
import org.recoup.budget.SubmitForecasts;
import org.recoup.importing.Calendar.When;
import org.recoup.money.Apportionment;
import org.recoup.platform.HouseCurrency;

/**
 * Budgets and forecasts of a file: all that it says of a project, a department and a year is the whole of it. What is given for a year
 * is spread evenly over its months.
 */
@Dependent
class PlanImport {

    private static final int MONTHS = 12;

    @Inject
    private DraftingBudgets drafting;

    @Inject
    private Forecasting forecasting;

    Batch batch(ImportTarget target, List<MoneyLine> lines, Integer onBehalfOf, FaultList faults) {
        if (faults.isBlocking()) {
            return Batch.NONE;
        }
        List<MoneyLine> kept = List.copyOf(lines);
        return new Batch(
                kept.size(),
                0,
                LineSums.total(kept),
                LineSums.of(kept),
                onBehalfOf,
                (run, watch) -> store(target, kept, run));
    }

    private void store(ImportTarget target, List<MoneyLine> lines, long run) {
        // One reason for all lines that give the same; a revision has just one.
        Map<String, List<MoneyLine>> byReason = lines.stream()
                .collect(Collectors.groupingBy(line -> line.row().reason(), LinkedHashMap::new, Collectors.toList()));
        byReason.forEach((reason, given) -> {
            List<PlannedLine> planned =
                    given.stream().flatMap(line -> months(line).stream()).toList();
            if (target == ImportTarget.BUDGETS) {
                drafting.revise(new ReviseBudgets(reason.isEmpty() ? "Import " + run : reason, planned, run));
            } else {
                forecasting.submitAll(new SubmitForecasts(reason, planned, run));
            }
        });
    }

    private static List<PlannedLine> months(MoneyLine line) {
        When when = line.when();
        if (when.startsOn().plusMonths(1).isAfter(when.endsOn())) {
            return List.of(planned(line, YearMonth.from(when.startsOn()), line.amount()));
        }
        Map<String, BigInteger> evenly = new TreeMap<>();
        for (int i = 0; i < MONTHS; i++) {
            evenly.put(YearMonth.from(when.startsOn().plusMonths(i)).toString(), BigInteger.ONE);
        }
        List<PlannedLine> months = new ArrayList<>();
        Apportionment.divide(line.amount().getAmountMinorLong(), evenly)
                .forEach(part ->
                        months.add(planned(line, YearMonth.parse(part.code()), HouseCurrency.ofCents(part.cents()))));
        return months;
    }

    private static PlannedLine planned(MoneyLine line, YearMonth month, Money amount) {
        return new PlannedLine(
                line.project().code(), line.department().code(), line.category().code(), month, amount);
    }
}
