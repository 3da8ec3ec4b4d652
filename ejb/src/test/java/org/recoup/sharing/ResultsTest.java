package org.recoup.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.recoup.sharing.SampleTerms.cents;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.recoup.sharing.Facts.Given;
import org.recoup.sharing.Facts.Paid;
import org.recoup.sharing.Facts.Saving;

/** What shares, comparisons and outlooks say about themselves. */
class ResultsTest {

    private static final LocalDate YEAR = LocalDate.of(2026, 4, 1);
    private static final List<Party> THREE = List.of(Party.of("A"), Party.of("B"), Party.of("C"));

    @Test
    void anExplanationNamesTheFractionThatWasCutOffAndWhoGotTheOddCents() {
        Sharing sharing = Waterfall.of(THREE, Rule.EQUAL).share(Facts.ofPool(cents(5)));
        Explanation first = sharing.of("A").explanation();
        Explanation last = sharing.of("C").explanation();

        assertThat(first.engine()).isEqualTo(Sharing.ENGINE);
        assertThat(first.pool()).isEqualTo(cents(5));
        assertThat(first.exact()).isEqualTo(BigFraction.of(5, 3));
        assertThat(first.cut()).isEqualTo(1);
        assertThat(first.remainder()).isEqualTo(BigFraction.of(2, 3));
        assertThat(first.oddCent()).isTrue();
        assertThat(last.oddCent()).isFalse();
        assertThat(last.oddCentsTo()).containsExactly("A", "B");
        assertThat(sharing.exact()).containsOnlyKeys("A", "B", "C").containsEntry("C", BigFraction.of(5, 3));
    }

    @Test
    void aPoolBelowZeroIsCutTheOtherWayRound() {
        Sharing sharing = Waterfall.of(THREE, Rule.EQUAL).share(Facts.ofPool(cents(-5)));
        Explanation first = sharing.of("A").explanation();

        assertThat(first.cut()).isEqualTo(-1);
        assertThat(first.remainder()).isEqualTo(BigFraction.of(2, 3));
        assertThat(sharing.shares()).extracting(Share::toDate).containsExactly(cents(-2), cents(-2), cents(-1));
    }

    @Test
    void aPoolOfMixedSharesIsCutDownwards() {
        JointModel values = JointModel.ofCoalitions(
                org.recoup.sharing.joint.Sense.BENEFIT,
                List.of(
                        new JointModel.Coalition(List.of("A"), cents(-4)),
                        new JointModel.Coalition(List.of("B"), cents(7)),
                        new JointModel.Coalition(List.of("A", "B"), cents(2))));
        Sharing sharing = new Waterfall(THREE.subList(0, 2), List.of(Tier.rest(Rule.SHAPLEY)), values)
                .share(Facts.ofPool(cents(2)));
        Explanation below = sharing.of("A").explanation();

        assertThat(below.exact()).isEqualTo(BigFraction.of(-9, 2));
        assertThat(below.cut()).isEqualTo(-5);
        assertThat(below.remainder()).isEqualTo(BigFraction.of(1, 2));
        assertThat(sharing.notices()).extracting(Sharing.Notice::code).containsExactly("joining.loss");
    }

    @Test
    void whoTakesNoPartIsExplainedByNothing() {
        Explanation none = Explanation.ofNothing(cents(5));

        assertThat(none.recompute()).isEqualTo(cents(0));
        assertThat(none.engine()).isEqualTo(Sharing.ENGINE);
        assertThat(none.pool()).isEqualTo(cents(5));
        assertThat(none.steps()).isEmpty();
    }

    @Test
    void aStepSaysWhetherAFloorOrACapHeld() {
        Tier tier = Tier.rest(Rule.EQUAL)
                .within(List.of(
                        new Bound("A", null, cents(10)),
                        new Bound("B", cents(60), null),
                        new Bound("C", cents(1), cents(90))));
        Sharing sharing = new Waterfall(THREE, List.of(tier), null).share(Facts.ofPool(cents(100)));

        assertThat(step(sharing, "A").bound()).isTrue();
        assertThat(step(sharing, "B").bound()).isTrue();
        assertThat(step(sharing, "C").bound()).isFalse();
        assertThat(step(sharing, "C").exact()).isEqualTo(BigFraction.of(30));
        assertThat(step(sharing, "C").claims()).isEmpty();
    }

    @Test
    void wherePoolAndBoundsMeetEveryShareFollowsFromOnePriceAllTheSame() {
        List<Party> weighted = List.of(
                Party.withParts("A", 1), Party.withParts("B", 2), Party.withParts("C", 4), Party.withParts("D", 0));
        Bound nothing = new Bound("D", null, cents(0));
        for (List<Bound> held : List.of(
                List.of(cap("A", 10), cap("B", 30), cap("C", 5), nothing),
                List.of(cap("A", 30), cap("B", 10), cap("C", 5), nothing),
                List.of(floor("A", 15), floor("B", 20), floor("C", 10), nothing),
                List.of(floor("A", 10), floor("B", 25), floor("C", 10), nothing),
                List.of(floor("A", 30), floor("B", 10), cap("C", 5), nothing),
                List.of(floor("A", 20), cap("C", 5), nothing))) {
            Waterfall terms =
                    new Waterfall(weighted, List.of(Tier.rest(Rule.AGREED_PARTS).within(held)), null);
            for (long pool : new long[] {45, -45}) {
                assertThat(terms.share(Facts.ofPool(cents(pool))).shares())
                        .allSatisfy(share ->
                                assertThat(share.explanation().recompute()).isEqualTo(share.amount()));
            }
        }
    }

    private static Bound cap(String department, long cents) {
        return new Bound(department, null, cents(cents));
    }

    private static Bound floor(String department, long cents) {
        return new Bound(department, cents(cents), null);
    }

    @Test
    void aBorneAmountIsHeldByItsSize() {
        Tier tier = Tier.rest(Rule.EQUAL).within(List.of(new Bound("A", null, cents(10))));
        Sharing sharing = new Waterfall(THREE, List.of(tier), null).share(Facts.ofPool(cents(-100)));

        assertThat(step(sharing, "A").bound()).isTrue();
        assertThat(step(sharing, "A").exact()).isEqualTo(BigFraction.of(-10));
        assertThat(step(sharing, "B").recompute()).isEqualTo(BigFraction.of(-45));
    }

    @Test
    void randomArrivalIsExplainedByTheClaimsOfAll() {
        Waterfall terms = new Waterfall(THREE, List.of(Tier.recoup(Rule.RANDOM_ARRIVAL), Tier.rest(Rule.EQUAL)), null);
        Sharing sharing = terms.share(
                Facts.ofPool(cents(4)).withPaid(List.of(new Paid(null, "A", cents(3)), new Paid(null, "B", cents(5)))));

        assertThat(step(sharing, "A").claims())
                .containsEntry("A", BigFraction.of(3))
                .containsEntry("B", BigFraction.of(5))
                .containsEntry("C", BigFraction.ZERO);
    }

    @Test
    void onlyPartiesHaveShares() {
        Sharing sharing = Waterfall.of(THREE, Rule.EQUAL).share(Facts.ofPool(cents(5)));

        assertThatIllegalArgumentException().isThrownBy(() -> sharing.of("X")).withMessageContaining("found X");
    }

    @Test
    void everyRuleThatNeedsNoScheduleIsComparedOnce() {
        List<Comparison.Alternative> alternatives = Comparison.everyRule();

        assertThat(alternatives)
                .extracting(Comparison.Alternative::rule)
                .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(Rule.DISCOUNTED_CONTRIBUTION)));
        assertThat(alternatives).allSatisfy(alternative -> assertThat(
                        alternative.tiers().get(alternative.tiers().size() - 1).take())
                .isEqualTo(Take.REST));
        Comparison comparison = Comparison.of(
                THREE, null, Facts.ofPool(cents(6)).withPaid(List.of(new Paid(null, "B", cents(4)))), alternatives);
        assertThat(comparison.contributed())
                .extracting(Comparison.Contributed::amount)
                .containsExactly(cents(0), cents(4), cents(0));
        assertThat(comparison.columns())
                .filteredOn(column -> column.refusal() == null)
                .extracting(column -> column.terms().rule())
                .containsExactly(
                        Rule.CONTRIBUTION,
                        Rule.EQUAL,
                        Rule.PRO_RATA,
                        Rule.CONSTRAINED_EQUAL_AWARDS,
                        Rule.CONSTRAINED_EQUAL_LOSSES,
                        Rule.TALMUD,
                        Rule.RANDOM_ARRIVAL);
    }

    @Test
    void anAlternativeIsKnownByItsClaimsOrByItsLastTier() {
        Tier rest = Tier.rest(Rule.CONTRIBUTION);

        assertThat(new Comparison.Alternative(null, List.of(Tier.recoup(Rule.TALMUD), rest)).rule())
                .isEqualTo(Rule.TALMUD);
        assertThat(new Comparison.Alternative(null, List.of(Tier.amount(cents(1), Rule.EQUAL), rest)).rule())
                .isEqualTo(Rule.CONTRIBUTION);
    }

    @Test
    void theYearOfPaymentBackIsTheFirstAfterWhichItStaysPaidBack() {
        Waterfall terms = Waterfall.of(THREE, Rule.LANDING);
        Outlook outlook = Outlook.of(
                terms,
                List.of(new Given("A", cents(100)), new Given("B", cents(100)), new Given("A", cents(50))),
                List.of(
                        new Saving(YEAR, "A", cents(150)),
                        new Saving(YEAR, "B", cents(120)),
                        new Saving(YEAR.plusYears(1), "B", cents(-50)),
                        new Saving(YEAR.plusYears(2), "B", cents(40)),
                        new Saving(YEAR.plusYears(2), "C", cents(7))));

        assertThat(outlook.years()).containsExactly(YEAR, YEAR.plusYears(1), YEAR.plusYears(2));
        assertThat(outlook.lines()).extracting(Outlook.Line::paidBack).containsExactly(YEAR, YEAR.plusYears(2), null);
        assertThat(outlook.lines().get(1).byYear()).containsExactly(cents(120), cents(-50), cents(40));
        assertThat(outlook.lines().get(0).moneyIn()).isEqualTo(cents(150));
        assertThat(outlook.lines().get(1).landed()).isEqualTo(cents(110));
        assertThat(outlook.sharing().pool()).isEqualTo(cents(267));
    }

    @Test
    void whoNeverGetsItBackHasNoYear() {
        Outlook outlook = Outlook.of(
                Waterfall.of(THREE, Rule.EQUAL),
                List.of(new Given("A", cents(5))),
                Collections.singletonList(new Saving(YEAR, "B", cents(9))));

        assertThat(outlook.lines().get(0).paidBack()).isNull();
        assertThat(outlook.lines().get(0).net()).isEqualTo(cents(-2));
    }

    @Test
    void contributionsAreAddedUpByDepartmentInTheGivenCurrency() {
        Facts facts = Facts.ofPool(cents(1))
                .withPaid(List.of(
                        new Paid(null, "A", cents(3)), new Paid(null, "B", cents(4)), new Paid(null, "A", cents(-1))));

        assertThat(facts.contributedBy("A", CurrencyUnit.GBP)).isEqualTo(cents(2));
        assertThat(facts.contributedBy("C", CurrencyUnit.GBP)).isEqualTo(Money.zero(CurrencyUnit.GBP));
        assertThat(facts.currency()).isEqualTo(CurrencyUnit.GBP);
    }

    @Test
    void whoNeedsAServiceLevelPaysForItByUsers() {
        List<Party> users = List.of(
                new Party("A", 0, 1, cents(30)), new Party("B", 0, 2, cents(60)), new Party("C", 0, 0, cents(90)));

        Sharing byUsers = Waterfall.of(users, Rule.TIERED_COST).share(Facts.ofPool(cents(60)));

        assertThat(byUsers.shares()).extracting(Share::amount).containsExactly(cents(10), cents(50), cents(0));
        List<Party> alike = users.stream()
                .map(user -> new Party(user.department(), 0, 0, user.level()))
                .toList();
        assertThat(Waterfall.of(alike, Rule.TIERED_COST)
                        .share(Facts.ofPool(cents(90)))
                        .shares())
                .extracting(Share::amount)
                .containsExactly(cents(10), cents(25), cents(55));
    }

    private static Step step(Sharing sharing, String department) {
        return sharing.of(department).explanation().steps().get(0);
    }
}
