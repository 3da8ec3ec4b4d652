package org.recoup.reports;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;
import org.recoup.settlement.AllocationComparison;
import org.recoup.settlement.AllocationComparison.Contributor;
import org.recoup.settlement.AllocationComparison.Outcome;
import org.recoup.settlement.AllocationComparison.Portion;
import org.recoup.settlement.AllocationComparison.Range;
import org.recoup.settlement.AllocationLine;
import org.recoup.sharing.Rule;

/** Lays out in tables what the rules that were not chosen would have paid. */
final class AllocationComparisonPaper {

    private AllocationComparisonPaper() {}

    /** @param figures how they are printed */
    static Paper of(AllocationComparison comparison, Figures figures) {
        AllocationLine line = comparison.line();
        YearMonth upTo = YearMonth.from(line.month());
        return new Paper(
                "allocation-comparison",
                Words.of("comparison.title"),
                line.projectName() + " (" + line.project() + ")",
                Words.of(
                        "scope.comparison",
                        String.valueOf(line.id()),
                        String.valueOf(line.agreementVersion()),
                        figures.month(upTo),
                        HouseCurrency.UNIT.getCode()),
                upTo,
                comparison.moment(),
                figures,
                List.of(agreed(comparison), compared(comparison), left(comparison), about(comparison)),
                null);
    }

    private static Table agreed(AllocationComparison comparison) {
        List<Range> ranges = comparison.ranges();
        Table table = Table.of(
                "agreed",
                List.of("department", "contributed", "share", "net", "least", "most"),
                ranges.stream().map(AllocationComparisonPaper::agreed).toList());
        if (ranges.isEmpty()) {
            return table;
        }
        return table.summed(
                        Words.of("total"),
                        sum(ranges, range -> range.department().contributed()),
                        sum(ranges, range -> range.chosen().share()),
                        sum(ranges, range -> range.chosen().net()),
                        null,
                        null)
                .noted(Words.of("agreed.note", terms(comparison.line())));
    }

    private static List<Object> agreed(Range range) {
        return Table.row(
                department(range.department()),
                range.department().contributed(),
                range.chosen().share(),
                range.chosen().net(),
                range.least(),
                range.most());
    }

    /** One row for each rule and department, so that a workbook can be sorted and summed by either. */
    private static Table compared(AllocationComparison comparison) {
        Map<String, Contributor> departments = comparison.departments().stream()
                .collect(Collectors.toMap(Contributor::department, Function.identity()));
        List<List<Object>> rows = new ArrayList<>();
        for (Outcome outcome : comparison.outcomes()) {
            for (Portion portion : outcome.portions()) {
                rows.add(Table.row(
                        outcome.chosen() ? Words.of("compared.agreed", terms(comparison.line())) : name(outcome.rule()),
                        department(departments.get(portion.department())),
                        portion.share(),
                        portion.difference(),
                        portion.net()));
            }
        }
        Table table = Table.of("compared", List.of("rule", "department", "share", "difference", "net"), rows);
        return rows.isEmpty() ? table : table.noted(Words.of("compared.note"));
    }

    private static Table left(AllocationComparison comparison) {
        return Table.of(
                "left",
                List.of("rule", "reason"),
                comparison.left().stream()
                        .map(it -> Table.row(name(it.rule()), Words.fault(it.reason())))
                        .toList());
    }

    private static Table about(AllocationComparison comparison) {
        return Table.of(
                "rules",
                List.of("rule", "about"),
                comparison.outcomes().stream()
                        .map(Outcome::rule)
                        .distinct()
                        .map(rule -> Table.row(name(rule), Words.about(rule)))
                        .toList());
    }

    private static String terms(AllocationLine line) {
        return line.tiers() == 1
                ? name(line.rule())
                : Words.of("comparison.tiers", String.valueOf(line.tiers()), name(line.rule()));
    }

    private static String name(Rule rule) {
        return Words.word(rule);
    }

    private static String department(Contributor department) {
        return department.name() + " (" + department.department() + ")";
    }

    private static Money sum(List<Range> ranges, Function<Range, Money> figure) {
        return Money.total(ranges.stream().map(figure).toList());
    }
}
