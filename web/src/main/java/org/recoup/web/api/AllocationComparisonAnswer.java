package org.recoup.web.api;

import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.recoup.settlement.AllocationComparison;
import org.recoup.settlement.AllocationComparison.Contributor;
import org.recoup.settlement.AllocationComparison.Left;
import org.recoup.settlement.AllocationComparison.Outcome;
import org.recoup.settlement.AllocationComparison.Portion;
import org.recoup.sharing.Rule;
import org.recoup.web.texts.Texts;

/**
 * What every rule makes of the facts of an allocation.
 *
 * @param pool all savings so far under the agreement, null where no facts were kept
 * @param departments parties, with what they had contributed
 * @param rules the chosen terms first, those that could not be applied last; empty where no facts were kept
 * @param confirmed whether the chosen terms, applied to the facts again, give what was allocated
 */
public record AllocationComparisonAnswer(
        long allocation,
        String project,
        String period,
        int agreementVersion,
        Money pool,
        List<Contributor> departments,
        List<RuleAnswer> rules,
        boolean confirmed) {

    /**
     * What one rule gives.
     *
     * @param rule that of the last tier for the chosen terms
     * @param about what it does, in a sentence
     * @param shares empty when it could not be applied
     * @param refusal why not, or null
     */
    public record RuleAnswer(
            Rule rule, String name, String about, boolean chosen, List<Portion> shares, String refusal) {}

    static AllocationComparisonAnswer of(AllocationComparison comparison) {
        return new AllocationComparisonAnswer(
                comparison.line().id(),
                comparison.line().project(),
                comparison.line().period(),
                comparison.line().agreementVersion(),
                comparison.pool(),
                comparison.departments(),
                Stream.concat(
                                comparison.outcomes().stream().map(AllocationComparisonAnswer::rule),
                                comparison.left().stream().map(AllocationComparisonAnswer::rule))
                        .toList(),
                comparison.confirmed());
    }

    private static RuleAnswer rule(Outcome outcome) {
        return answer(outcome.rule(), outcome.chosen(), outcome.portions(), null);
    }

    private static RuleAnswer rule(Left left) {
        return answer(left.rule(), false, List.of(), Texts.of(left.reason()));
    }

    private static RuleAnswer answer(Rule rule, boolean chosen, List<Portion> portions, String refusal) {
        return new RuleAnswer(
                rule, Texts.of("word." + rule), Texts.of("rule.about." + rule), chosen, portions, refusal);
    }
}
