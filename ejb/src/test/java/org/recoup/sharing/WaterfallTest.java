package org.recoup.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.recoup.sharing.Facts.Given;
import org.recoup.sharing.Facts.Paid;
import org.recoup.sharing.Facts.Saving;
import org.recoup.sharing.fault.Unshareable;

class WaterfallTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 31);

    @Test
    void theHouseExampleComesOutAsPublished() throws IOException {
        Path file = Path.of(System.getProperty("recoup.examples", "../../shared/examples"), "house-example.json");
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here");
        JsonNode example = new ObjectMapper().readTree(file.toFile());
        List<Paid> paid = new ArrayList<>();
        List<Saving> savings = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            paid.add(new Paid(
                    null, code(i), pounds(example.get("contribution").get(i).asLong())));
            savings.add(new Saving(
                    null, code(i), pounds(example.get("savings_landing").get(i).asLong())));
        }
        Facts facts = new Facts(null, savings, paid, List.of());

        Sharing equal = terms(Tier.recoup(Rule.PRO_RATA), Tier.rest(Rule.EQUAL)).share(facts);
        Sharing proRata =
                terms(Tier.recoup(Rule.PRO_RATA), Tier.rest(Rule.CONTRIBUTION)).share(facts);

        for (int i = 0; i < 3; i++) {
            assertThat(equal.of(code(i)).amount())
                    .isEqualTo(pence(
                            example.get("recoup_then_equal_total_pence").get(i).asLong()));
            assertThat(proRata.of(code(i)).amount())
                    .isEqualTo(pounds(example.get("recoup_then_pro_rata").get(i).asLong()));
        }
        for (Rule rule :
                List.of(Rule.PRO_RATA, Rule.CONSTRAINED_EQUAL_AWARDS, Rule.CONSTRAINED_EQUAL_LOSSES, Rule.TALMUD)) {
            String name = List.of("prop", "cea", "cel", "talmud").get(rule.ordinal() - Rule.PRO_RATA.ordinal());
            Sharing little = terms(Tier.recoup(rule), Tier.rest(Rule.EQUAL))
                    .share(Facts.ofPool(pounds(400_000)).withPaid(paid));
            for (int i = 0; i < 3; i++) {
                assertThat(little.of(code(i)).amount())
                        .isEqualTo(pounds(
                                example.get("shortfall_400000").get(name).get(i).asLong()));
            }
        }
    }

    @Test
    void eachTierTakesByItsOwnLimitAndTheLastTheRest() {
        Waterfall terms = terms(
                Tier.amount(pounds(100), Rule.LANDING),
                Tier.percentage(new BigDecimal("12.5"), Rule.EQUAL),
                Tier.recoup(Rule.PRO_RATA),
                Tier.rest(Rule.AGREED_PARTS));

        Sharing sharing = terms.share(facts(500, 200, 0, 100));

        assertThat(sharing.tiers())
                .extracting(Sharing.TierAmount::amount)
                .containsExactly(cents(100_00), cents(50_00), cents(300_00), cents(50_00));
    }

    @Test
    void aGateOpensFromTheFirstPoundOrForTheExcessOnly() {
        Gate first = new Gate(pounds(300), Gate.From.FIRST_POUND);
        Gate excess = new Gate(pounds(300), Gate.From.EXCESS);

        assertThat(taken(first, 299)).isEqualTo(cents(0));
        assertThat(taken(first, 300)).isEqualTo(cents(150_00));
        assertThat(taken(excess, 300)).isEqualTo(cents(0));
        assertThat(taken(excess, 500)).isEqualTo(cents(100_00));
    }

    private static BigFraction taken(Gate gate, long pool) {
        Tier half = Tier.percentage(BigDecimal.valueOf(50), Rule.EQUAL).above(gate);
        return terms(half, Tier.rest(Rule.LANDING))
                .share(facts(pool))
                .tiers()
                .get(0)
                .amount();
    }

    @Test
    void aTierTakesNoSavingsAfterItsLastDay() {
        Tier recoup = Tier.recoup(Rule.PRO_RATA).until(DAY);
        Facts facts = new Facts(
                DAY.plusDays(30),
                List.of(new Saving(DAY, "A", pounds(100)), new Saving(DAY.plusDays(30), "A", pounds(400))),
                List.of(new Paid(DAY, "B", pounds(300))),
                List.of());

        Sharing sharing = terms(recoup, Tier.rest(Rule.LANDING)).share(facts);

        assertThat(sharing.of("B").amount()).isEqualTo(pounds(100));
        assertThat(sharing.of("A").amount()).isEqualTo(pounds(400));
    }

    @Test
    void whatEarlierTiersTookIsTheOldestSavings() {
        Waterfall terms = terms(
                Tier.amount(pounds(60), Rule.EQUAL), Tier.recoup(Rule.PRO_RATA).until(DAY), Tier.rest(Rule.LANDING));
        Facts facts = new Facts(
                DAY.plusDays(30),
                List.of(new Saving(DAY, "A", pounds(100)), new Saving(DAY.plusDays(30), "A", pounds(400))),
                List.of(new Paid(DAY, "B", pounds(300))),
                List.of());

        assertThat(terms.share(facts).tiers().get(1).amount()).isEqualTo(cents(40_00));
    }

    @Test
    void aRateCountsFromEachPaymentUntilItCameBack() {
        Return tenPercent = new Return(Return.Kind.RATE, BigDecimal.TEN, List.of());
        Waterfall terms = terms(Tier.recoup(Rule.PRO_RATA, tenPercent), Tier.rest(Rule.LANDING));
        LocalDate start = LocalDate.of(2025, 1, 1);
        Facts facts = new Facts(
                LocalDate.of(2027, 1, 1),
                List.of(
                        new Saving(LocalDate.of(2026, 1, 1), "A", pounds(55)),
                        new Saving(LocalDate.of(2027, 1, 1), "A", pounds(1000))),
                List.of(new Paid(start, "B", pounds(100))),
                List.of());

        // 100 grow to 110 in a year, of which 55 come back; the other half of the 100 grows on for a second year to
        // 60.50.
        assertThat(terms.share(facts).of("B").toDate()).isEqualTo(pence(115_50));
    }

    @Test
    void nothingComesBackOnAPaymentBeforeItIsMade() {
        Return tenPercent = new Return(Return.Kind.RATE, BigDecimal.TEN, List.of());
        Waterfall terms =
                terms(Tier.recoup(Rule.PRO_RATA), Tier.recoup(Rule.PRO_RATA, tenPercent), Tier.rest(Rule.LANDING));
        LocalDate start = LocalDate.of(2025, 1, 1);
        Facts facts = new Facts(
                start.plusYears(1),
                List.of(
                        new Saving(start.minusDays(1), "A", pounds(50)),
                        new Saving(start.plusYears(1), "A", pounds(1000))),
                List.of(new Paid(start, "B", pounds(100))),
                List.of());

        assertThat(terms.share(facts).tiers())
                .extracting(Sharing.TierAmount::amount)
                .containsExactly(cents(100_00), cents(10_00), cents(940_00));
    }

    @Test
    void whatWasHadBackBeforeGrowsNoMore() {
        Return tenPercent = new Return(Return.Kind.RATE, BigDecimal.TEN, List.of());
        Waterfall terms = terms(Tier.recoup(Rule.PRO_RATA, tenPercent), Tier.rest(Rule.LANDING));
        Facts facts = new Facts(
                        LocalDate.of(2027, 1, 1),
                        List.of(new Saving(LocalDate.of(2027, 1, 1), "A", pounds(1000))),
                        List.of(new Paid(LocalDate.of(2025, 1, 1), "B", pounds(100))),
                        List.of())
                .withReturned(List.of(new Paid(LocalDate.of(2026, 1, 1), "B", pounds(55))));

        // Half of the 110 came back after a year; the other half of the 100 grew on to 60.50.
        assertThat(terms.share(facts).of("B").toDate()).isEqualTo(pence(60_50));
    }

    @Test
    void realTermsFollowTheIndex() {
        Return real = new Return(
                Return.Kind.INDEX,
                null,
                List.of(
                        new Return.Point(LocalDate.of(2025, 1, 1), new BigDecimal("100.0")),
                        new Return.Point(LocalDate.of(2026, 1, 1), new BigDecimal("104.2"))));
        Waterfall terms = terms(Tier.recoup(Rule.PRO_RATA, real), Tier.rest(Rule.LANDING));
        Facts facts = new Facts(
                DAY,
                List.of(new Saving(DAY, "A", pounds(1000))),
                List.of(new Paid(LocalDate.of(2025, 6, 1), "B", pounds(100))),
                List.of());

        assertThat(terms.share(facts).of("B").toDate()).isEqualTo(pence(104_20));
    }

    @Test
    void earlyMoneyCountsForMoreByTheSchedule() {
        Discount greenBook = new Discount(LocalDate.of(2024, 4, 1), Discount.Schedule.GREEN_BOOK, List.of());
        Waterfall terms = terms(Tier.rest(Rule.DISCOUNTED_CONTRIBUTION).discounted(greenBook));
        Facts facts = new Facts(
                DAY,
                List.of(new Saving(DAY, "A", pounds(1000))),
                List.of(
                        new Paid(LocalDate.of(2024, 5, 1), "A", pounds(1000)),
                        new Paid(LocalDate.of(2025, 5, 1), "B", pounds(1035))),
                List.of());

        assertThat(terms.share(facts).of("A").amount()).isEqualTo(pounds(500));
    }

    @Test
    void capsAndFloorsAreKeptAndTheOthersShareTheDifference() {
        Tier rest = Tier.rest(Rule.AGREED_PARTS)
                .within(List.of(new Bound("A", null, pounds(40)), new Bound("C", pounds(25), null)));
        Waterfall terms = new Waterfall(
                List.of(Party.withParts("A", 6), Party.withParts("B", 3), Party.withParts("C", 1)),
                List.of(rest),
                null);

        Sharing sharing = terms.share(Facts.ofPool(pounds(100)));

        assertThat(sharing.shares()).extracting(Share::amount).containsExactly(pounds(40), pounds(35), pounds(25));
        assertThat(sharing.shares())
                .allSatisfy(share -> assertThat(share.explanation().recompute()).isEqualTo(share.amount()));
    }

    @Test
    void anIncrementMayBeMinusOneCent() {
        Waterfall terms = Waterfall.of(
                List.of(Party.withParts("A", 6), Party.withParts("B", 6), Party.withParts("C", 2)), Rule.AGREED_PARTS);
        List<Given> given = List.of(new Given("A", pence(4)), new Given("B", pence(4)), new Given("C", pence(2)));

        Sharing sharing = terms.share(Facts.ofPool(pence(11)).withAlready(given));

        assertThat(sharing.shares()).extracting(Share::amount).containsExactly(pence(1), pence(1), pence(-1));
        assertThat(sharing.shares())
                .allSatisfy(share -> assertThat(share.explanation().recompute()).isEqualTo(share.amount()));
    }

    @Test
    void anEarlyDayThatCouldNotBeDividedDoesNotHinderALaterOne() {
        Return rate = new Return(Return.Kind.RATE, BigDecimal.TEN, List.of());
        Waterfall terms = terms(
                Tier.recoup(Rule.PRO_RATA, rate),
                Tier.amount(pounds(1), Rule.CONTRIBUTION),
                Tier.rest(Rule.EQUAL).within(List.of(new Bound("C", pounds(25), null))));
        Facts facts = new Facts(
                DAY,
                List.of(new Saving(DAY.minusDays(2), "A", pounds(5)), new Saving(DAY, "A", pounds(200))),
                List.of(new Paid(DAY.minusDays(1), "B", pounds(100))),
                List.of());

        assertThat(terms.share(facts).of("C").amount()).isGreaterThanOrEqualTo(pounds(25));
    }

    @Test
    void savingsAfterTheLastDayOpenNoGate() {
        Gate minimum = new Gate(pounds(150), Gate.From.FIRST_POUND);
        Gate excess = new Gate(pounds(50), Gate.From.EXCESS);
        Tier half = Tier.percentage(BigDecimal.valueOf(50), Rule.EQUAL).until(DAY);
        Facts facts = new Facts(
                DAY.plusDays(30),
                List.of(new Saving(DAY, "A", pounds(100)), new Saving(DAY.plusDays(30), "A", pounds(400))),
                List.of(),
                List.of());

        assertThat(first(half.above(minimum), facts)).isEqualTo(cents(0));
        assertThat(first(half.above(excess), facts)).isEqualTo(cents(25_00));
    }

    private static BigFraction first(Tier tier, Facts facts) {
        return terms(tier, Tier.rest(Rule.LANDING)).share(facts).tiers().get(0).amount();
    }

    @Test
    void jointValuesThatComeToNothingStandAsTheyAreForAPoolOfNothing() {
        JointModel values = JointModel.ofCoalitions(
                org.recoup.sharing.joint.Sense.BENEFIT,
                List.of(
                        new JointModel.Coalition(List.of("A"), pounds(10)),
                        new JointModel.Coalition(List.of("B"), pounds(-10)),
                        new JointModel.Coalition(List.of("A", "B"), pounds(0))));
        Waterfall terms =
                new Waterfall(List.of(Party.of("A"), Party.of("B")), List.of(Tier.rest(Rule.SHAPLEY)), values);

        Sharing sharing = terms.share(Facts.ofPool(pounds(0)));

        assertThat(sharing.shares()).extracting(Share::amount).containsExactly(pounds(10), pounds(-10));
        assertThat(sharing.shares())
                .allSatisfy(share -> assertThat(share.explanation().recompute()).isEqualTo(share.amount()));
        refused("tiers[0].rule", "come to zero", () -> terms.share(Facts.ofPool(pounds(1))));
    }

    @Test
    void badTermsAreRefusedWithFieldAndLimit() {
        refused("tiers[0].take", "The last tier takes the rest", () -> terms(Tier.recoup(Rule.PRO_RATA)));
        refused("tiers[0].rule", "This rule divides claims", () -> terms(Tier.rest(Rule.TALMUD)));
        refused(
                "tiers[0].rule",
                "divided by a rule for claims",
                () -> terms(Tier.recoup(Rule.EQUAL), Tier.rest(Rule.EQUAL)));
        refused(
                "tiers[0].percent",
                "above 0 and at most 100, found 101",
                () -> terms(Tier.percentage(BigDecimal.valueOf(101), Rule.EQUAL), Tier.rest(Rule.EQUAL)));
        refused(
                "tiers[0].discount.from",
                "needs the day",
                () -> terms(Tier.rest(Rule.DISCOUNTED_CONTRIBUTION)
                        .discounted(new Discount(null, Discount.Schedule.GREEN_BOOK, List.of()))));
        refused(
                "parties",
                "Department A is there twice",
                () -> Waterfall.of(List.of(Party.of("A"), Party.of("A")), Rule.EQUAL));
        refused("tiers[0].rule", "Add the lines of a dependency model", () -> terms(Tier.rest(Rule.SHAPLEY)));
        refused(
                "tiers[0].bounds[0].department",
                "Department X is not among",
                () -> terms(Tier.rest(Rule.EQUAL).within(List.of(new Bound("X", null, null)))));
    }

    @Test
    void badFactsAreRefusedWithFieldAndLimit() {
        refused("tiers[0].rule", "nothing can be divided by it", () -> terms(Tier.rest(Rule.AGREED_PARTS))
                .share(Facts.ofPool(pounds(100))));
        refused("paid[0].department", "Department X is not among", () -> terms(Tier.rest(Rule.EQUAL))
                .share(Facts.ofPool(pounds(1)).withPaid(List.of(new Paid(null, "X", pounds(1))))));
        refused("savings[0].amount", "The limit is", () -> terms(Tier.rest(Rule.EQUAL))
                .share(Facts.ofPool(pounds(20_000_000_000_000L))));
        refused("savings", "nothing to share", () -> terms(Tier.rest(Rule.EQUAL))
                .share(new Facts(null, List.of(), List.of(), List.of())));
        refused("savings[0].department", "with which party it landed", () -> terms(Tier.rest(Rule.LANDING))
                .share(Facts.ofPool(pounds(1))));
        refused("tiers[0].bounds", "caps of all departments together are 200 cents", () -> terms(Tier.rest(Rule.EQUAL)
                        .within(List.of(
                                new Bound("A", null, pence(100)),
                                new Bound("B", null, pence(50)),
                                new Bound("C", null, pence(50)))))
                .share(Facts.ofPool(pence(201))));
        refused("savings", "A date is missing", () -> terms(
                        Tier.recoup(Rule.PRO_RATA).until(DAY), Tier.rest(Rule.EQUAL))
                .share(Facts.ofPool(pounds(1))));
    }

    private static void refused(
            String field, String words, org.assertj.core.api.ThrowableAssert.ThrowingCallable terms) {
        assertThatThrownBy(terms)
                .isInstanceOfSatisfying(Unshareable.class, refusal -> assertThat(refusal.field())
                        .isEqualTo(field))
                .hasMessageContaining(words);
    }

    private static Waterfall terms(Tier... tiers) {
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            boolean parts = tiers.length > 1;
            parties.add(Party.withParts(code(i), parts ? i + 1 : 0));
        }
        return new Waterfall(parties, List.of(tiers), null);
    }

    private static Facts facts(long pool, long... contributed) {
        List<Paid> paid = new ArrayList<>();
        for (int i = 0; i < contributed.length; i++) {
            paid.add(new Paid(DAY, code(i), pounds(contributed[i])));
        }
        return new Facts(DAY, List.of(new Saving(DAY, "A", pounds(pool))), paid, List.of());
    }

    private static String code(int index) {
        return String.valueOf((char) ('A' + index));
    }

    private static BigFraction cents(long cents) {
        return BigFraction.of(cents);
    }

    private static Money pounds(long pounds) {
        return Money.ofMajor(CurrencyUnit.GBP, pounds);
    }

    private static Money pence(long pence) {
        return Money.ofMinor(CurrencyUnit.GBP, pence);
    }
}
