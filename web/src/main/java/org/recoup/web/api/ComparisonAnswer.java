package org.recoup.web.api;

import java.util.List;
import org.recoup.platform.Refused;
import org.recoup.sharing.Comparison;
import org.recoup.sharing.Rule;
import org.recoup.sharing.Tier;
import org.recoup.web.texts.Texts;

/** The same facts through many terms side by side. */
public record ComparisonAnswer(List<Comparison.Contributed> contributed, List<Column> columns) {

    /**
     * What one set of terms makes of the facts.
     *
     * @param name as given, or the rule in words
     * @param rule of the first tier where it divides claims, else of the last
     * @param nets share and net position of each department; empty when the terms cannot be applied
     * @param refusal why not, or null
     */
    public record Column(String name, Rule rule, List<Tier> tiers, List<Comparison.Net> nets, String refusal) {}

    static ComparisonAnswer of(Comparison comparison) {
        return new ComparisonAnswer(
                comparison.contributed(),
                comparison.columns().stream().map(ComparisonAnswer::column).toList());
    }

    private static Column column(Comparison.Column column) {
        Comparison.Alternative terms = column.terms();
        return new Column(
                terms.name() == null ? Texts.of("word." + terms.rule()) : terms.name(),
                terms.rule(),
                terms.tiers(),
                column.nets(),
                column.refusal() == null
                        ? null
                        : Texts.of(Refused.because(column.refusal()).faults().get(0)));
    }
}
