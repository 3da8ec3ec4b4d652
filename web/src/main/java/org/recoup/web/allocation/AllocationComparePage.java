package org.recoup.web.allocation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.recoup.settlement.AllocationComparison;
import org.recoup.settlement.AllocationComparison.Outcome;
import org.recoup.settlement.AllocationComparisons;
import org.recoup.sharing.Rule;
import org.recoup.web.chart.Bars;
import org.recoup.web.texts.Texts;

/** What other rules would have paid out of the facts of one allocation. */
@Named
@RequestScoped
public class AllocationComparePage {

    /** More departments than this make the chart longer than it helps; the tables have them all. */
    private static final int MOST_BARS = 12;

    @Inject
    private AllocationComparisons comparisons;

    private long id;
    private AllocationComparison comparison;
    private Bars bars;

    public void load() {
        comparison = comparisons.of(id);
        if (!comparison.departments().isEmpty() && comparison.departments().size() <= MOST_BARS) {
            bars = new Bars(comparison.ranges().stream()
                    .map(range -> new Bars.Entry(range.department().name(), range.least(), range.most()))
                    .toList());
        }
    }

    /** Rules that lack the same, said once. */
    public record Missing(String rules, String reason) {}

    /** Rules of the tables, to be explained, each once. */
    public List<Rule> getRules() {
        return comparison.outcomes().stream().map(Outcome::rule).distinct().toList();
    }

    /** Rules that could not be applied, by what they lack. */
    public List<Missing> getMissing() {
        return comparison.left().stream()
                .collect(Collectors.groupingBy(
                        left -> Texts.of(left.reason()),
                        LinkedHashMap::new,
                        Collectors.mapping(left -> Texts.of("word." + left.rule()), Collectors.joining("; "))))
                .entrySet()
                .stream()
                .map(entry -> new Missing(entry.getValue(), entry.getKey()))
                .toList();
    }

    public AllocationComparison getComparison() {
        return comparison;
    }

    /** Null where there are too many departments to draw. */
    public Bars getBars() {
        return bars;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
