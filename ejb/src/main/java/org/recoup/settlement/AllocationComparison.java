package org.recoup.settlement;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.recoup.ledger.LedgerMoment;
import org.recoup.platform.Fault;
import org.recoup.sharing.Rule;

/**
 * What the agreed terms of an allocation gave up to its period, and what every rule that was not chosen would have given, out of the
 * same facts. It changes nothing: the allocation keeps its terms.
 *
 * @param moment as at which it was made
 * @param pool all savings so far under the agreement; null where no facts were kept
 * @param departments parties of the agreement in order of codes
 * @param outcomes the chosen terms first; none where no facts were kept
 * @param left rules that these facts are too little for
 * @param confirmed whether the chosen terms, applied to the facts again, give what was allocated
 */
public record AllocationComparison(
        AllocationLine line,
        LedgerMoment moment,
        Money pool,
        List<Contributor> departments,
        List<Outcome> outcomes,
        List<Left> left,
        boolean confirmed) {

    /** A party, and what it had contributed by then. */
    public record Contributor(String department, String name, Money contributed) {}

    /**
     * What one rule gives to each party.
     *
     * @param rule of the last tier of the chosen terms; a rule for claims recoups contributions and leaves the rest to contribution
     * @param portions in order of the departments
     */
    public record Outcome(Rule rule, boolean chosen, List<Portion> portions) {
        public Outcome {
            portions = List.copyOf(portions);
        }
    }

    /**
     * What one party gets to date.
     *
     * @param difference to what the chosen terms gave
     * @param net the share less what was contributed
     */
    public record Portion(String department, Money share, Money difference, Money net) {}

    /** A rule that could not be applied, and why. */
    public record Left(Rule rule, Fault reason) {}

    /** The least and the most that a party gets under any of the terms. */
    public record Range(Contributor department, Portion chosen, Money least, Money most) {}

    public AllocationComparison {
        departments = List.copyOf(departments);
        outcomes = List.copyOf(outcomes);
        left = List.copyOf(left);
    }

    static AllocationComparison withoutFacts(AllocationLine line) {
        return new AllocationComparison(line, null, null, List.of(), List.of(), List.of(), true);
    }

    AllocationComparison asAt(LedgerMoment now) {
        return new AllocationComparison(line, now, pool, departments, outcomes, left, confirmed);
    }

    /** The chosen terms; empty where no facts were kept. */
    public Optional<Outcome> chosen() {
        return outcomes.stream().filter(Outcome::chosen).findFirst();
    }

    /** How far the rules are apart for each department. */
    public List<Range> ranges() {
        return departments.stream().map(this::range).toList();
    }

    private Range range(Contributor department) {
        List<Portion> portions = outcomes.stream()
                .flatMap(outcome -> outcome.portions().stream())
                .filter(portion -> portion.department().equals(department.department()))
                .toList();
        return new Range(
                department,
                portions.get(0),
                portions.stream().map(Portion::share).min(Money::compareTo).orElseThrow(),
                portions.stream().map(Portion::share).max(Money::compareTo).orElseThrow());
    }
}
