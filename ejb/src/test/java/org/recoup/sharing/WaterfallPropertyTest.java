package org.recoup.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.sharing.SampleTerms.cents;
import static org.recoup.sharing.SampleTerms.shuffled;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.Money;
import org.recoup.sharing.SampleTerms.Case;
import org.recoup.sharing.fault.Unshareable;

class WaterfallPropertyTest {

    private static final Money NOTHING = cents(0);

    @Property
    void sharesToDateSumToThePool(@ForAll("any") Case any) {
        Sharing sharing = any.shared();

        assertThat(sharing.pool()).isEqualTo(total(any.facts().savings()));
        assertThat(sharing.shares().stream().map(Share::toDate).reduce(NOTHING, Money::plus))
                .isEqualTo(sharing.pool());
        assertThat(sum(sharing.tiers().stream().map(Sharing.TierAmount::amount).toList()))
                .isEqualTo(exact(sharing.pool()));
    }

    @Property
    void everyShareCanBeComputedAgainFromItsExplanation(@ForAll("any") Case any, @ForAll short given) {
        List<Facts.Given> already =
                List.of(new Facts.Given(any.terms().departments().get(0), cents(given)));
        for (Share share : any.terms().share(any.facts().withAlready(already)).shares()) {
            Explanation why = share.explanation();
            assertThat(why.recompute()).isEqualTo(share.amount());
            assertThat(why.recomputedToDate()).isEqualTo(share.toDate());
            assertThat(share.amount()).isEqualTo(share.toDate().minus(share.already()));
            assertThat(sum(why.steps().stream().map(Step::exact).toList())).isEqualTo(why.exact());
            assertThat(why.steps())
                    .allSatisfy(step -> assertThat(step.recompute()).isEqualTo(step.exact()));
            assertThat(why.steps()).hasSameSizeAs(any.terms().tiers());
            assertThat(why.oddCentsTo().contains(share.department())).isEqualTo(why.oddCent());
            assertThat(distance(share)).isLessThan(BigFraction.ONE);
        }
    }

    @Property
    void orderChangesNothing(@ForAll("any") Case any, @ForAll long seed) {
        Random random = new Random(seed);
        Waterfall terms = any.terms();
        Facts facts = any.facts();
        JointModel joint = terms.joint();
        Waterfall other = new Waterfall(
                shuffled(terms.parties(), random),
                terms.tiers().stream()
                        .map(tier -> tier.within(shuffled(tier.bounds(), random)))
                        .toList(),
                new JointModel(
                        joint.sense(),
                        shuffled(joint.lines(), random),
                        shuffled(joint.coalitions(), random),
                        List.of(),
                        null,
                        joint.curve()));
        Facts same = new Facts(
                facts.on(), shuffled(facts.savings(), random), shuffled(facts.paid(), random), facts.already());

        assertThat(other.share(same)).isEqualTo(any.shared());
    }

    @Property
    void partiesThatAreAlikeGetTheSameExactlyAndToACent(@ForAll("withTwins") Case twins) {
        Sharing sharing = twins.shared();
        Share one = sharing.of(SampleTerms.code(0));
        Share other = sharing.of(SampleTerms.code(1));

        assertThat(one.explanation().exact()).isEqualTo(other.explanation().exact());
        assertThat(one.toDate().minus(other.toDate()).abs()).isLessThanOrEqualTo(cents(1));
    }

    @Property
    void whoBringsNothingGetsNothing(@ForAll("withIdler") Case idle) {
        int last = idle.terms().parties().size() - 1;

        assertThat(idle.shared().of(SampleTerms.code(last)).explanation().exact())
                .isEqualTo(BigFraction.ZERO);
    }

    @Property
    void noTierTakesMoreThanItsLimit(@ForAll("any") Case any) {
        Sharing sharing = any.shared();
        BigFraction taken = BigFraction.ZERO;
        for (Sharing.TierAmount amount : sharing.tiers()) {
            Tier tier = any.terms().tiers().get(amount.tier() - 1);
            assertThat(amount.reached()).isEqualTo(exact(sharing.pool()).subtract(taken));
            if (tier.take() == Take.REST) {
                assertThat(amount.amount()).isEqualTo(amount.reached());
            } else {
                assertThat(amount.amount().signum()).isNotNegative();
                assertWithin(amount.amount(), positive(amount.reached()));
                assertWithin(amount.amount(), limit(tier, amount, sharing));
                assertWithin(amount.amount(), positive(open(tier, any.facts(), taken)));
            }
            taken = taken.add(amount.amount());
        }
    }

    private static BigFraction limit(Tier tier, Sharing.TierAmount amount, Sharing sharing) {
        return switch (tier.take()) {
            case AMOUNT -> exact(tier.amount());
            case PERCENTAGE ->
                positive(amount.reached())
                        .multiply(Decimals.fraction(tier.percent()))
                        .divide(100);
            default ->
                sharing.shares()
                        .get(0)
                        .explanation()
                        .steps()
                        .get(amount.tier() - 1)
                        .all();
        };
    }

    /** The savings that a tier may look at: up to its last day, and above its minimum. */
    private static BigFraction open(Tier tier, Facts facts, BigFraction taken) {
        BigFraction counted = exact(total(facts.savings().stream()
                .filter(saving -> tier.until() == null || !saving.on().isAfter(tier.until()))
                .toList()));
        BigFraction left = counted.subtract(taken);
        if (tier.gate() == null) {
            return left;
        }
        BigFraction above = counted.subtract(exact(tier.gate().minimum()));
        boolean less = above.signum() < 0
                || tier.gate().from() == Gate.From.EXCESS
                        && above.subtract(left).signum() < 0;
        return less ? above : left;
    }

    @Property
    void periodByPeriodEndsInTheSameAsAllAtOnceAndNeverDrifts(@ForAll("any") Case any) {
        Map<String, Money> given = new HashMap<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        any.facts().savings().forEach(saving -> days.add(saving.on()));
        days.add(any.facts().on());
        for (LocalDate day : days) {
            for (Share share : upTo(day, any, given).shares()) {
                assertThat(distance(share)).isLessThan(BigFraction.ONE);
                given.merge(share.department(), share.amount(), Money::plus);
            }
        }
        any.shared().shares().forEach(share -> assertThat(share.toDate()).isEqualTo(given.get(share.department())));
    }

    /** A floor may be above an early pool; such terms cannot be divided period by period. */
    private static Sharing upTo(LocalDate day, Case any, Map<String, Money> given) {
        Facts facts = any.facts();
        Facts early = new Facts(
                day,
                facts.savings().stream().filter(it -> !it.on().isAfter(day)).toList(),
                facts.paid().stream().filter(it -> !it.on().isAfter(day)).toList(),
                given.entrySet().stream()
                        .map(it -> new Facts.Given(it.getKey(), it.getValue()))
                        .toList());
        try {
            return any.terms().share(early);
        } catch (Unshareable refusal) {
            Assume.that(!SampleTerms.isAboutBounds(refusal));
            throw refusal;
        }
    }

    @Property
    void twiceTheMoneyIsTwiceTheShares(@ForAll("nominal") Case any) {
        Map<String, BigFraction> once = any.shared().exact();
        Map<String, BigFraction> twice = Doubled.of(any).shared().exact();

        once.forEach((code, cents) -> assertThat(twice.get(code)).isEqualTo(cents.multiply(2)));
    }

    @Property
    void savingsTakenBackAreTheMirrorOfSavingsMade(@ForAll("singleTier") Case any) {
        Facts facts = any.facts();
        Facts mirror = new Facts(
                facts.on(),
                facts.savings().stream()
                        .map(it -> new Facts.Saving(
                                it.on(), it.department(), it.amount().negated()))
                        .toList(),
                facts.paid(),
                List.of());

        any.shared().shares().forEach(share -> assertThat(
                        any.terms().share(mirror).of(share.department()).toDate())
                .isEqualTo(share.toDate().negated()));
    }

    @Property
    void aComparisonShowsWhatEachWouldGiveAloneWhateverTheOthersDo(
            @ForAll("unbounded") Case one, @ForAll("unbounded") Case other) {
        List<Comparison.Alternative> alternatives = List.of(
                new Comparison.Alternative("one", one.terms().tiers()),
                new Comparison.Alternative("refused", List.of()),
                new Comparison.Alternative("other", other.terms().tiers()));
        Comparison comparison = Comparison.of(one.terms().parties(), one.terms().joint(), one.facts(), alternatives);

        assertThat(comparison.columns().get(0).sharing()).isEqualTo(one.shared());
        assertThat(comparison.columns().get(1).refusal().code()).isEqualTo("sharing.tiers.none");
        assertThat(comparison.columns().get(1).sharing()).isNull();
        Sharing second = one.withTiers(other.terms().tiers()).shared();
        assertThat(comparison.columns().get(2).sharing()).isEqualTo(second);
        assertThat(comparison.columns().get(2).nets()).allSatisfy(net -> assertThat(net.net())
                .isEqualTo(second.of(net.department()).toDate().minus(paid(one.facts(), net.department()))));
    }

    @Property
    void theYearsOfAnOutlookSumToTheMoneyBack(@ForAll("unbounded") Case any) {
        List<Facts.Given> contributions = any.facts().paid().stream()
                .map(paid -> new Facts.Given(paid.department(), paid.amount()))
                .toList();
        Outlook outlook = Outlook.of(any.terms(), contributions, any.facts().savings());

        for (Outlook.Line line : outlook.lines()) {
            assertThat(line.byYear()).hasSameSizeAs(outlook.years());
            assertThat(line.byYear().stream().reduce(NOTHING, Money::plus)).isEqualTo(line.moneyBack());
            assertThat(line.moneyIn()).isEqualTo(paid(any.facts(), line.department()));
            assertThat(line.net()).isEqualTo(line.moneyBack().minus(line.moneyIn()));
            if (line.paidBack() != null) {
                assertThat(line.moneyBack()).isGreaterThanOrEqualTo(line.moneyIn());
            }
        }
        assertThat(outlook.lines().stream().map(Outlook.Line::moneyBack).reduce(NOTHING, Money::plus))
                .isEqualTo(total(any.facts().savings()));
        assertThat(outlook.lines().stream().map(Outlook.Line::landed).reduce(NOTHING, Money::plus))
                .isEqualTo(total(any.facts().savings()));
    }

    @Provide
    Arbitrary<Case> any() {
        return SampleTerms.any();
    }

    @Provide
    Arbitrary<Case> nominal() {
        return SampleTerms.nominal();
    }

    @Provide
    Arbitrary<Case> singleTier() {
        return SampleTerms.singleTier();
    }

    @Provide
    Arbitrary<Case> unbounded() {
        return SampleTerms.unbounded();
    }

    @Provide
    Arbitrary<Case> withTwins() {
        return SampleTerms.withTwins();
    }

    @Provide
    Arbitrary<Case> withIdler() {
        return SampleTerms.withIdler();
    }

    private static Money paid(Facts facts, String department) {
        return facts.paid().stream()
                .filter(it -> it.department().equals(department))
                .map(Facts.Paid::amount)
                .reduce(NOTHING, Money::plus);
    }

    private static Money total(List<Facts.Saving> savings) {
        return savings.stream().map(Facts.Saving::amount).reduce(NOTHING, Money::plus);
    }

    private static BigFraction distance(Share share) {
        return exact(share.toDate()).subtract(share.explanation().exact()).abs();
    }

    private static void assertWithin(BigFraction amount, BigFraction most) {
        assertThat(most.subtract(amount).signum()).isNotNegative();
    }

    private static BigFraction positive(BigFraction amount) {
        return amount.signum() < 0 ? BigFraction.ZERO : amount;
    }

    private static BigFraction exact(Money amount) {
        return BigFraction.of(amount.getAmountMinorLong());
    }

    private static BigFraction sum(List<BigFraction> some) {
        return some.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }
}
