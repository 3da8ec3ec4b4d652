package org.recoup.sharing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.recoup.money.Apportionment;
import org.recoup.money.Apportionment.Part;
import org.recoup.sharing.fault.Unshareable;

/** Everything so far through the tiers, then into cents, less what was given before. */
final class Flow {

    private static final BigFraction LARGEST = BigFraction.of(Apportionment.LARGEST);

    private final Waterfall terms;
    private final Facts facts;
    private final Joints joints;

    Flow(Waterfall terms, Facts facts) {
        this.terms = terms;
        this.facts = facts;
        this.joints = new Joints(terms);
    }

    Sharing share() {
        check();
        CurrencyUnit unit = facts.currency();
        SoFar soFar = new SoFar(facts);
        Round round = new Round(terms, soFar, joints, Recoveries.before(terms, soFar, joints))
                .take()
                .divide();
        Money pool = Money.ofMinor(unit, soFar.pool().getNumerator().longValueExact());
        Map<String, BigFraction> exact = round.exact();
        exact.forEach(Flow::requireSmall);
        List<Part> parts = Apportionment.round(exact);
        List<String> favoured =
                parts.stream().filter(Part::oddCent).map(Part::code).toList();
        Map<String, Money> already = new HashMap<>();
        facts.already().forEach(given -> already.merge(given.department(), given.amount(), Money::plus));
        List<Share> shares = new ArrayList<>();
        for (Part part : parts) {
            Money given = already.getOrDefault(part.code(), Money.zero(unit));
            Money toDate = Money.ofMinor(unit, part.cents());
            Explanation why = new Explanation(
                    Sharing.ENGINE, pool, steps(round, part.code()), part.exact(), part.oddCent(), favoured, given);
            shares.add(new Share(part.code(), toDate.minus(given), toDate, given, why));
        }
        return new Sharing(pool, round.amounts(), shares, joints.notices());
    }

    private void check() {
        AmountCheck amounts = new AmountCheck();
        new TermAmounts(amounts).check(terms.parties(), terms.tiers(), terms.joint());
        new FactsCheck(facts, Set.copyOf(terms.departments()), amounts).check();
    }

    /** Values of mixed signs that nearly cancel out make shares that are much larger than the pool. */
    private static void requireSmall(String code, BigFraction cents) {
        if (cents.abs().compareTo(LARGEST) > 0) {
            throw new Unshareable("tiers", "sharing.share.large", code, Apportionment.LARGEST);
        }
    }

    private List<Step> steps(Round round, String code) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < round.portions().size(); i++) {
            Sharing.TierAmount amount = round.amounts().get(i);
            Portion portion = round.portions().get(i);
            Bound bound = terms.tiers().get(i).bounds().stream()
                    .filter(it -> it.department().equals(code))
                    .findFirst()
                    .orElse(null);
            steps.add(new Step(
                    amount.tier(),
                    amount.take(),
                    amount.rule(),
                    amount.reached(),
                    amount.amount(),
                    portion.own().get(code),
                    portion.all(),
                    portion.level(),
                    bound == null ? null : bound.floor(),
                    bound == null ? null : bound.cap(),
                    amount.rule() == Rule.RANDOM_ARRIVAL ? portion.own() : Map.of(),
                    code,
                    portion.exact().get(code)));
        }
        return steps;
    }
}
