package org.recoup.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.recoup.agreement.AgreedTiers;
import org.recoup.platform.Fault;
import org.recoup.settlement.AllocationComparison.Contributor;
import org.recoup.settlement.AllocationComparison.Left;
import org.recoup.settlement.AllocationComparison.Outcome;
import org.recoup.settlement.AllocationComparison.Portion;
import org.recoup.sharing.Comparison;
import org.recoup.sharing.Comparison.Alternative;
import org.recoup.sharing.Comparison.Column;
import org.recoup.sharing.Facts;
import org.recoup.sharing.Party;
import org.recoup.sharing.Rule;
import org.recoup.sharing.Tier;
import org.recoup.sharing.fault.Unshareable;

/**
 * Every rule, applied to the facts of an allocation. What was allocated is taken as it was stored, not computed anew, so that the chosen
 * terms show what departments really got. Pure: everything it needs is given.
 *
 * @param chosen the agreed terms
 * @param shares as they were stored; those of departments that are no party are left out
 */
record RulesNotChosen(AgreedTiers chosen, List<Party> parties, Facts facts, List<ShareStatement> shares) {

    /** With more parties each of these rules takes seconds, too long for somebody who waits for a page. */
    static final int MOST_FOR_NUCLEOLI = 14;

    private static final Set<Rule> NUCLEOLI =
            Set.of(Rule.NUCLEOLUS, Rule.PER_CAPITA_NUCLEOLUS, Rule.PROPORTIONAL_NUCLEOLUS);

    RulesNotChosen {
        shares = shares.stream().filter(ShareStatement::party).toList();
    }

    /** As yet without the moment, so that the ledger is not held back by the computing. */
    AllocationComparison compared(AllocationLine line) {
        List<Outcome> outcomes = new ArrayList<>(List.of(allocated()));
        List<Left> left = new ArrayList<>();
        List<Alternative> others = others();
        if (parties.size() > MOST_FOR_NUCLEOLI) {
            others.removeIf(other -> NUCLEOLI.contains(other.rule()));
            NUCLEOLI.stream().sorted().forEach(rule -> left.add(new Left(rule, tooSlow())));
        }
        for (Column column : compared(others).columns()) {
            if (column.refusal() == null) {
                outcomes.add(new Outcome(column.terms().rule(), false, portions(column)));
            } else {
                left.add(new Left(column.terms().rule(), fault(column.refusal())));
            }
        }
        return new AllocationComparison(
                line,
                null,
                Money.total(facts.savings().stream().map(Facts.Saving::amount).toList()),
                shares.stream()
                        .map(share -> new Contributor(share.department(), share.name(), contributed(share)))
                        .toList(),
                outcomes,
                left,
                isConfirmed());
    }

    private Comparison compared(List<Alternative> terms) {
        return Comparison.of(parties, chosen.joint(), facts, terms);
    }

    /** Every rule that would not be the chosen terms again. */
    private List<Alternative> others() {
        List<Alternative> others = new ArrayList<>(Comparison.everyRule());
        others.add(new Alternative(null, List.of(Tier.rest(Rule.DISCOUNTED_CONTRIBUTION))));
        others.removeIf(this::isChosen);
        return others;
    }

    private boolean isChosen(Alternative other) {
        boolean single = chosen.tiers().size() == 1
                && chosen.tiers().get(0).rule() == other.tiers().get(0).rule();
        return single || other.tiers().equals(chosen.tiers());
    }

    private Outcome allocated() {
        return new Outcome(
                chosen.tiers().get(chosen.tiers().size() - 1).rule(),
                true,
                shares.stream().map(share -> portion(share, share.toDate())).toList());
    }

    private List<Portion> portions(Column column) {
        return shares.stream()
                .map(share ->
                        portion(share, column.sharing().of(share.department()).toDate()))
                .toList();
    }

    private Portion portion(ShareStatement share, Money toDate) {
        return new Portion(share.department(), toDate, toDate.minus(share.toDate()), toDate.minus(contributed(share)));
    }

    private Money contributed(ShareStatement share) {
        return facts.contributedBy(share.department(), share.entitled().getCurrencyUnit());
    }

    private boolean isConfirmed() {
        Column again = compared(List.of(new Alternative(null, chosen.tiers())))
                .columns()
                .get(0);
        return again.sharing() != null
                && shares.stream()
                        .allMatch(share ->
                                again.sharing().of(share.department()).toDate().isEqual(share.toDate()));
    }

    private Fault tooSlow() {
        return Fault.of("parties", "comparison.parties.many", parties.size(), MOST_FOR_NUCLEOLI);
    }

    private static Fault fault(Unshareable refusal) {
        return new Fault(refusal.field(), refusal.code(), refusal.values());
    }
}
