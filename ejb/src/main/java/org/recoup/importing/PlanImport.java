package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.recoup.budget.DraftingBudgets;
import org.recoup.budget.Forecasting;
import org.recoup.budget.PlannedLine;
import org.recoup.budget.ReviseBudgets;
import org.recoup.budget.SubmitForecasts;
import org.recoup.importing.StandingPlans.Place;
import org.recoup.importing.StandingPlans.Plan;

/**
 * Budgets and forecasts of a file: all that it says of a project, a department and a year is the whole of it. What is given for a year
 * is spread evenly over its months. A plan that stands just so is known; one that is cut to nothing is a plan too.
 */
@Dependent
class PlanImport {

    private static final int LONGEST_REASON = 1000;

    @Inject
    private StandingPlans plans;

    @Inject
    private DraftingBudgets drafting;

    @Inject
    private Forecasting forecasting;

    @Inject
    private ClosedPlans closedPlans;

    Batch batch(ImportTarget target, List<MoneyLine> lines, Integer onBehalfOf, FaultList faults) {
        if (faults.isBlocking()) {
            return Batch.NONE;
        }
        List<MoneyLine> kept = new ArrayList<>();
        Map<Place, List<Plan>> standing = plans.of(target, lines);
        places(lines).forEach((place, given) -> {
            List<Plan> there = standing.getOrDefault(place, List.of());
            if (!isKnown(given, there)) {
                checkOpen(place, given, there, faults);
                kept.addAll(given);
            }
        });
        closedPlans.check(target, kept, PlannedMonths::of, faults);
        return new Batch(
                kept.size(),
                lines.size() - kept.size(),
                LineSums.total(kept),
                LineSums.of(kept),
                onBehalfOf,
                (run, watch) -> store(target, kept, run));
    }

    private Map<Place, List<MoneyLine>> places(List<MoneyLine> lines) {
        Map<String, Integer> years = plans.years();
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> new Place(
                                line.project().code(),
                                line.department().code(),
                                years.get(YearMonth.from(line.when().startsOn()).toString())),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** Whether it is planned just so already, or is about to be; where nothing is planned, nothing is known. */
    private static boolean isKnown(List<MoneyLine> lines, List<Plan> standing) {
        Map<String, Money> asked = new HashMap<>();
        lines.stream()
                .flatMap(line -> PlannedMonths.of(line).stream())
                .forEach(line -> asked.merge(
                        StandingPlans.key(line.category(), line.period().toString()), line.amount(), Money::plus));
        asked.values().removeIf(Money::isZero);
        return standing.isEmpty()
                ? asked.isEmpty()
                : standing.stream()
                        .anyMatch(plan -> !plan.draft() && plan.lines().equals(asked));
    }

    private static void checkOpen(Place place, List<MoneyLine> lines, List<Plan> standing, FaultList faults) {
        standing.stream().filter(Plan::open).findFirst().ifPresent(open -> {
            MoneyLine first = lines.get(0);
            faults.turnTo(first.sheet());
            faults.add(new ImportFault(
                    first.rowNumber(),
                    "",
                    "",
                    "import.plan.draft.open",
                    List.of(place.project(), place.department(), open.id())));
        });
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
            List<PlannedLine> planned = given.stream()
                    .flatMap(line -> PlannedMonths.of(line).stream())
                    .toList();
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
}
