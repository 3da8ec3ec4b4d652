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
    private static final int LONGEST_REASON = 1000;

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
        // A plan has one version for all of its lines in the file, and so one reason, however many the lines give.
        Map<String, String> reasons = lines.stream()
                .collect(Collectors.groupingBy(
                        PlanImport::plan,
                        Collectors.mapping(
                                line -> line.row().reason(),
                                Collectors.collectingAndThen(Collectors.toList(), PlanImport::together))));
        Map<String, List<MoneyLine>> byReason = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> reasons.get(plan(line)), LinkedHashMap::new, Collectors.toList()));
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

    private static String plan(MoneyLine line) {
        return line.project().id() + " " + line.department().id();
    }

    private static String together(List<String> reasons) {
        String all =
                reasons.stream().filter(reason -> !reason.isEmpty()).distinct().collect(Collectors.joining("; "));
        return all.substring(0, Math.min(all.length(), LONGEST_REASON));
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
