package org.recoup.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recoup.sharing.SampleTerms.cents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.recoup.sharing.Facts.Given;
import org.recoup.sharing.Facts.Paid;
import org.recoup.sharing.Facts.Saving;
import org.recoup.sharing.fault.Unshareable;
import org.recoup.sharing.joint.DependencyModel.Kind;
import org.recoup.sharing.joint.Sense;

/** What is refused, and by which field. */
class WaterfallFaultsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 31);
    private static final long LARGEST = 1_000_000_000_000_000L;
    private static final List<Party> TWO = List.of(Party.withParts("A", 1), Party.withParts("B", 2));
    private static final Facts POOL = Facts.ofPool(cents(100));
    private static final Tier REST = Tier.rest(Rule.EQUAL);
    private static final Return NO_KIND = new Return(null, null, null);

    @Test
    void partiesThatAreNotThereAreNamedByTheirPlace() {
        refused("parties", () -> new Waterfall(null, List.of(REST), null));
        refused("parties", () -> new Waterfall(List.of(), List.of(REST), null));
        refused("parties[1]", () -> new Waterfall(Arrays.asList(TWO.get(0), null), List.of(REST), null));
        refused("parties[0].department", () -> parties(new Party(null, 0, 0, null), Party.of("A")));
        refused("parties[1].department", () -> parties(Party.of("B"), Party.of(" ")));
        refused("parties[0].parts", () -> parties(Party.withParts("Z", -1), Party.of("A")));
        refused("parties[1].quantity", () -> parties(Party.of("Z"), new Party("A", 0, -1, null)));
        refused("parties[0].level", () -> parties(new Party("Z", 0, 0, cents(-1)), Party.of("A")));
        refused("parties[1].level", () -> parties(Party.of("A"), new Party("B", 0, 0, cents(LARGEST + 1))));
        refused("parties", () -> new Waterfall(many(Waterfall.MOST_PARTIES + 1), List.of(REST), null));
        assertThat(new Waterfall(many(Waterfall.MOST_PARTIES), List.of(REST), null).departments())
                .hasSize(1000)
                .isSorted();
    }

    @Test
    void aFaultCarriesItsFieldItsValuesAndItsLimitInWords() {
        assertThatThrownBy(() -> terms(Tier.percentage(new BigDecimal("100.50"), Rule.EQUAL), REST))
                .isInstanceOfSatisfying(Unshareable.class, refusal -> assertThat(refusal.values())
                        .containsExactly("100.5"))
                .hasMessage("tiers[0].percent: A percentage is above 0 and at most 100, found 100.5.");
        assertThatThrownBy(() -> terms(Tier.percentage(null, Rule.EQUAL), REST)).hasMessageEndingWith("found -.");
        assertThatThrownBy(() -> terms(Tier.amount(cents(-150), Rule.EQUAL), REST))
                .hasMessage("tiers[0].amount: A fixed amount is above zero, found -1.50.");
        assertThatThrownBy(() -> terms(Tier.percentage(new BigDecimal("1E+99"), Rule.EQUAL), REST))
                .hasMessageEndingWith("found 1E+99.");
        assertThat(new Unshareable("", "sharing.rate", (Object) null).values()).containsExactly("-");
    }

    @Test
    void limitsThemselvesAreAllowed() {
        List<Tier> twenty = new ArrayList<>(Collections.nCopies(19, half()));
        twenty.add(REST);
        assertThat(new Waterfall(TWO, twenty, null).tiers()).hasSize(20);
        Tier all = Tier.percentage(BigDecimal.valueOf(100), Rule.EQUAL);
        assertThat(terms(all, REST).share(POOL).tiers().get(0).amount()).isEqualTo(BigFraction.of(100));
        Waterfall most = groups(group(LARGEST, "A"), group(-LARGEST + 1, "B"), group(1, "A", "B"));
        assertThat(most.share(Facts.ofPool(cents(1))).of("A").amount()).isEqualTo(cents(LARGEST));
        List<Party> users = List.of(new Party("A", 0, 1, cents(1)), new Party("B", 0, LARGEST, cents(1)));
        assertThat(Waterfall.of(users, Rule.TIERED_COST).share(POOL).of("B").amount())
                .isEqualTo(cents(100));
    }

    @Test
    void boundsDoNotGoWithValuesBelowZero() {
        Tier shapley = Tier.rest(Rule.SHAPLEY).within(List.of(new Bound("A", null, cents(90))));
        JointModel below =
                JointModel.ofCoalitions(Sense.BENEFIT, List.of(group(-4, "A"), group(7, "B"), group(3, "A", "B")));
        JointModel nothing =
                JointModel.ofCoalitions(Sense.BENEFIT, List.of(group(0, "A"), group(7, "B"), group(7, "A", "B")));

        refused("tiers[0].bounds", () -> new Waterfall(TWO, List.of(shapley), below).share(POOL));
        assertThat(new Waterfall(TWO, List.of(shapley), nothing)
                        .share(POOL)
                        .of("B")
                        .amount())
                .isEqualTo(cents(100));
    }

    @Test
    void codesThatDifferByCaseAreDifferentParties() {
        Sharing sharing =
                new Waterfall(List.of(Party.of("a"), Party.of("A")), List.of(REST), null).share(Facts.ofPool(cents(3)));

        assertThat(sharing.of("A").amount()).isEqualTo(cents(2));
        assertThat(sharing.of("a").amount()).isEqualTo(cents(1));
    }

    @Test
    void tiersThatLackSomethingAreNamedByTheirPlace() {
        refused("tiers", () -> new Waterfall(TWO, null, null));
        refused("tiers", () -> terms());
        refused("tiers", () -> new Waterfall(TWO, Collections.nCopies(21, REST), null));
        refused("tiers[0]", () -> new Waterfall(TWO, Collections.singletonList(null), null));
        refused("tiers[0].take", () -> terms(new Tier(null, Rule.EQUAL, null, null, null, null, null, null, null)));
        refused("tiers[0].rule", () -> terms(Tier.rest(null)));
        refused("tiers[0].percent", () -> terms(Tier.percentage(null, Rule.EQUAL), REST));
        refused("tiers[0].percent", () -> terms(Tier.percentage(BigDecimal.ZERO, Rule.EQUAL), REST));
        refused("tiers[0].amount", () -> terms(Tier.amount(null, Rule.EQUAL), REST));
        refused("tiers[0].amount", () -> terms(Tier.amount(cents(0), Rule.EQUAL), REST));
        refused("tiers[0].gate.minimum", () -> terms(half().above(new Gate(null, Gate.From.EXCESS)), REST));
        refused("tiers[0].gate.minimum", () -> terms(half().above(new Gate(cents(-1), Gate.From.EXCESS)), REST));
        refused("tiers[0].gate.from", () -> terms(half().above(new Gate(cents(0), null)), REST));
        refused("tiers[0].gate", () -> terms(REST.above(new Gate(cents(0), Gate.From.EXCESS))));
        refused("tiers[0].until", () -> terms(REST.until(DAY)));
        refused("tiers[0].take", () -> terms(REST, REST));
        refused("tiers[0].terms.kind", () -> terms(Tier.recoup(Rule.TALMUD, NO_KIND), REST));
    }

    @Test
    void boundsThatContradictThemselvesAreRefusedWithTheTerms() {
        refused("tiers[0].bounds[0]", () -> terms(REST.within(Collections.singletonList(null))));
        refused("tiers[0].bounds[0].department", () -> bounded(new Bound(null, null, null)));
        refused("tiers[0].bounds[0].floor", () -> bounded(new Bound("A", cents(-1), null)));
        refused("tiers[0].bounds[0].cap", () -> bounded(new Bound("A", null, cents(-1))));
        refused("tiers[0].bounds[0]", () -> bounded(new Bound("A", cents(2), cents(1))));
        refused("tiers[0].bounds[1].department", () -> bounded(new Bound("A", null, null), new Bound("A", null, null)));
        refused(
                "tiers[0].bounds",
                () -> terms(Tier.recoup(Rule.TALMUD).within(List.of(new Bound("A", null, cents(1)))), REST));
        assertThat(bounded(new Bound("A", cents(2), cents(2)))
                        .share(POOL)
                        .of("A")
                        .amount())
                .isEqualTo(cents(2));
    }

    @Test
    void ratesAndIndicesThatLackSomethingAreNamedByTheirPlace() {
        refused("tiers[0].discount.schedule", () -> discounted(null));
        refused("tiers[0].discount.schedule", () -> discounted(new Discount(DAY, null, null)));
        refused("tiers[0].discount.from", () -> discounted(new Discount(null, Discount.Schedule.GREEN_BOOK, null)));
        refused("tiers[0].discount.bands", () -> discounted(agreed()));
        refused("tiers[0].discount.bands[0]", () -> discounted(agreed((Discount.Band) null)));
        refused("tiers[0].discount.bands[0].percent", () -> discounted(agreed(new Discount.Band(0, null))));
        refused("tiers[0].discount.bands[0].percent", () -> discounted(agreed(band(0, "-0.1"))));
        refused("tiers[0].discount.bands[0].percent", () -> discounted(agreed(band(0, "100.1"))));
        refused("tiers[0].discount.bands[0].fromYear", () -> discounted(agreed(band(1, "1"))));
        refused("tiers[0].discount.bands[1].fromYear", () -> discounted(agreed(band(0, "1"), band(0, "2"))));
        refused("tiers[0].terms.ratePercent", () -> recouping(Return.Kind.RATE, null));
        refused("tiers[0].terms.index", () -> recouping(Return.Kind.INDEX, null));
        refused("tiers[0].terms.index[0]", () -> recouping(Return.Kind.INDEX, null, (Return.Point) null));
        refused("tiers[0].terms.index[0].on", () -> recouping(Return.Kind.INDEX, null, point(null, "1")));
        refused("tiers[0].terms.index[0].value", () -> recouping(Return.Kind.INDEX, null, new Return.Point(DAY, null)));
        refused("tiers[0].terms.index[0].value", () -> recouping(Return.Kind.INDEX, null, point(DAY, "0")));
        refused(
                "tiers[0].terms.index[1].on",
                () -> recouping(Return.Kind.INDEX, null, point(DAY, "1"), point(DAY, "2")));
    }

    @Test
    void endlessFiguresAreRefusedAndZerosAtTheirEndAreNot() {
        refused("tiers[0].percent", () -> terms(Tier.percentage(new BigDecimal("1E-999999999"), Rule.EQUAL), REST));
        refused("tiers[0].percent", () -> terms(Tier.percentage(new BigDecimal("1E+999999999"), Rule.EQUAL), REST));
        refused("tiers[0].terms.ratePercent", () -> recouping(Return.Kind.RATE, "1E-999999999"));
        refused("tiers[0].terms.index[0].value", () -> recouping(Return.Kind.INDEX, null, point(DAY, "1E+999999999")));
        refused("tiers[0].discount.bands[0].percent", () -> discounted(agreed(band(0, "1E-21"))));
        Tier many = Tier.percentage(new BigDecimal("50.0000000000000000000000000000"), Rule.EQUAL);
        Tier small = Tier.percentage(new BigDecimal("0.00000000000000000001"), Rule.EQUAL);
        assertThat(terms(many, REST).share(POOL).tiers().get(0).amount()).isEqualTo(BigFraction.of(50));
        assertThat(terms(small, REST).share(POOL).tiers().get(0).amount().signum())
                .isPositive();
        assertThat(recouping(Return.Kind.RATE, "0E-999999999")
                        .share(dated())
                        .of("A")
                        .amount())
                .isEqualTo(cents(45));
        assertThat(recouping(Return.Kind.INDEX, null, point(DAY, "999999999999999"))
                        .departments())
                .hasSize(2);
    }

    @Test
    void factsThatLackSomethingAreNamedByTheirPlace() {
        Waterfall terms = terms(REST);
        refused("savings", () -> terms.share(new Facts(DAY, null, null, null)));
        refused("savings[0]", () -> terms.share(new Facts(DAY, Collections.singletonList(null), null, null)));
        refused("savings[0].amount", () -> terms.share(Facts.ofPool(null)));
        refused("savings[0].amount", () -> Facts.ofPool(null).currency());
        refused("savings[0].department", () -> terms.share(saving("X", cents(1))));
        refused("paid[0]", () -> terms.share(POOL.withPaid(Collections.singletonList(null))));
        refused("paid[0].department", () -> terms.share(POOL.withPaid(List.of(new Paid(DAY, null, cents(1))))));
        refused("paid[0].amount", () -> terms.share(POOL.withPaid(List.of(new Paid(DAY, "A", null)))));
        refused("already[0]", () -> terms.share(POOL.withAlready(Collections.singletonList(null))));
        refused("already[0].department", () -> terms.share(POOL.withAlready(List.of(new Given("X", cents(1))))));
        refused("already[0].amount", () -> terms.share(POOL.withAlready(List.of(new Given("A", null)))));
    }

    @Test
    void amountsReachTheLimitAndNotBeyond() {
        Waterfall terms = terms(REST);
        assertThat(terms.share(Facts.ofPool(cents(LARGEST))).of("A").amount()).isEqualTo(cents(LARGEST / 2));
        assertThat(terms.share(Facts.ofPool(cents(-LARGEST))).of("A").amount()).isEqualTo(cents(-LARGEST / 2));
        refused("savings[0].amount", () -> terms.share(Facts.ofPool(cents(LARGEST + 1))));
        refused("savings[0].amount", () -> terms.share(Facts.ofPool(cents(Long.MIN_VALUE))));
        Saving most = new Saving(DAY, "A", cents(LARGEST));
        Saving back = new Saving(DAY, "A", cents(-1));
        refused("savings", () -> terms.share(new Facts(DAY, List.of(most, back), null, null)));
        Paid paid = new Paid(DAY, "A", cents(LARGEST));
        refused("paid", () -> terms.share(POOL.withPaid(List.of(paid, paid))));
        Given given = new Given("A", cents(LARGEST));
        refused("already", () -> terms.share(POOL.withAlready(List.of(given, given))));
        refused("tiers[0].amount", () -> terms(Tier.amount(cents(LARGEST + 1), Rule.EQUAL), REST));
        refused("tiers[0].bounds[0].cap", () -> bounded(new Bound("A", null, cents(LARGEST + 1))));
    }

    @Test
    void amountsOfSeveralCurrenciesAreRefused() {
        Money dollar = Money.ofMinor(CurrencyUnit.USD, 1);
        Gate gate = new Gate(dollar, Gate.From.EXCESS);
        refused(
                "tiers[1].amount",
                () -> terms(Tier.amount(cents(1), Rule.EQUAL), Tier.amount(dollar, Rule.EQUAL), REST));
        refused("tiers[0].bounds[0].cap", () -> bounded(new Bound("A", cents(0), dollar)));
        refused("savings[0].amount", () -> terms(Tier.amount(dollar, Rule.EQUAL), REST)
                .share(POOL));
        refused("savings[0].amount", () -> terms(half().above(gate), REST).share(POOL));
        refused("paid[0].amount", () -> terms(REST).share(POOL.withPaid(List.of(new Paid(DAY, "A", dollar)))));
        refused("already[0].amount", () -> terms(REST).share(POOL.withAlready(List.of(new Given("A", dollar)))));
        assertThat(terms(REST).share(Facts.ofPool(dollar)).of("A").amount()).isEqualTo(dollar);
    }

    @Test
    void jointValuesThatLackSomethingAreNamedByTheirPlace() {
        refused("joint.lines[0]", () -> lines((JointModel.Line) null));
        refused("joint.lines[0].kind", () -> lines(new JointModel.Line(null, "x", cents(1), List.of("A"))));
        refused("joint.lines[0].amount", () -> lines(new JointModel.Line(Kind.COST, "x", null, List.of("A"))));
        refused("joint.lines[0].departments[0]", () -> lines(line(1, (String) null)));
        refused("joint.lines[0].departments[1]", () -> lines(line(1, "A", "A")));
        refused("joint.lines[0].departments", () -> lines(line(1, "X")).share(POOL));
        refused("joint.lines[0].departments", () -> lines(line(1)).share(POOL));
        refused("joint.coalitions[0]", () -> groups((JointModel.Coalition) null));
        refused("joint.coalitions[0].departments[1]", () -> groups(group(1, "A", "A")));
        refused("joint.coalitions[0].amount", () -> groups(new JointModel.Coalition(List.of("A"), null)));
        refused("joint.coalitions", () -> groups(group(1, "A")).share(POOL));
        refused("joint.coalitions[1]", () -> groups(group(1, "A", "B"), group(1, "B", "A"))
                .share(POOL));
        refused("joint.sense", () -> joint(new JointModel(null, null, List.of(group(1, "A")), null, null, null)));
        refused("joint.together", () -> joint(separable(null, value("A", 1, 1))));
        refused("joint.separable[0]", () -> joint(separable(cents(1), (JointModel.Separable) null)));
        refused("joint.separable[0].department", () -> joint(separable(cents(1), value(null, 1, 1))));
        refused("joint.separable[0].department", () -> joint(separable(cents(1), value("X", 1, 1)))
                .share(POOL));
        refused(
                "joint.separable[0].alone",
                () -> joint(separable(cents(1), new JointModel.Separable("A", null, cents(1)))));
        refused(
                "joint.separable[0].without",
                () -> joint(separable(cents(1), new JointModel.Separable("A", cents(1), null))));
        refused("joint.separable[1].department", () -> joint(separable(cents(1), value("A", 1, 1), value("A", 1, 1)))
                .share(POOL));
        refused("joint.separable", () -> joint(separable(cents(1), value("A", 1, 1)))
                .share(POOL));
        refused(
                "joint",
                () -> joint(
                        new JointModel(Sense.COST, List.of(line(1, "A")), List.of(group(1, "A")), null, null, null)));
        refused(
                "joint",
                () -> joint(new JointModel(
                        Sense.COST, null, List.of(group(1, "A")), List.of(value("A", 1, 1)), cents(1), null)));
        refused(
                "joint",
                () -> joint(new JointModel(
                        Sense.COST, List.of(line(1, "A")), null, List.of(value("A", 1, 1)), cents(1), null)));
        refused("joint.together", () -> joint(separable(cents(LARGEST + 1), value("A", 1, 1))));
        refused("joint.coalitions", () -> joint(separable(cents(1), value("A", 1, 1), value("B", 1, 1)))
                .share(POOL));
    }

    @Test
    void levelsAndCurvesThatLackSomethingAreNamedByTheirPlace() {
        refused("joint.curve", () -> curve());
        refused("joint.curve[0]", () -> curve((JointModel.Point) null));
        refused("joint.curve[0].cost", () -> curve(new JointModel.Point(1, null)));
        refused("joint.curve[0].cost", () -> curve(new JointModel.Point(1, cents(-1)))
                .share(POOL));
        List<Tier> tiered = List.of(Tier.rest(Rule.TIERED_COST));
        Party user = new Party("A", 0, 1, cents(1));
        refused("parties[1].level", () -> new Waterfall(List.of(user, Party.of("B")), tiered, null));
        refused(
                "parties[1].quantity",
                () -> new Waterfall(List.of(user, new Party("B", 0, LARGEST + 1, cents(1))), tiered, null));
    }

    @Test
    void theValueOfAllTogetherIsReadFromWholeModelsOnly() {
        JointModel lines = JointModel.ofLines(List.of(line(5, "A"), line(6, "A", "B")));

        assertThat(JointModel.together(lines, TWO)).hasValue(11);
        assertThat(JointModel.together(null, TWO)).isEmpty();
        assertThat(JointModel.together(JointModel.ofLines(List.of()), TWO)).isEmpty();
        refused("parties[0]", () -> JointModel.together(lines, Collections.singletonList(null)));
        refused("joint.lines[0]", () -> JointModel.together(JointModel.ofLines(Collections.singletonList(null)), TWO));
        refused(
                "joint.lines[0].amount",
                () -> JointModel.together(JointModel.ofLines(List.of(line(LARGEST + 1, "A"))), TWO));
        refused("joint.lines[0].departments", () -> JointModel.together(lines, List.of(Party.of("B"))));
    }

    @Test
    void datesThatASavingOrARateNeedsAreAskedFor() {
        Paid before = new Paid(DAY.minusDays(1), "A", cents(10));
        Waterfall discounted = discounted(new Discount(DAY, Discount.Schedule.GREEN_BOOK, null));
        refused("tiers[0].discount.from", () -> discounted.share(POOL.withPaid(List.of(before))));
        refused("paid", () -> discounted.share(POOL.withPaid(List.of(new Paid(null, "A", cents(1))))));
        Waterfall real = recouping(Return.Kind.INDEX, null, point(DAY, "1"));
        refused(
                "tiers[0].terms.index",
                () -> real.share(new Facts(DAY, List.of(new Saving(DAY, "A", cents(5))), List.of(before), null)));
        refused(
                "on",
                () -> real.share(new Facts(
                        null, List.of(new Saving(DAY, "A", cents(5))), List.of(new Paid(DAY, "A", cents(1))), null)));
        refused(
                "savings",
                () -> real.share(new Facts(
                        DAY, List.of(new Saving(null, "A", cents(5))), List.of(new Paid(DAY, "A", cents(1))), null)));
    }

    @Test
    void whatGrowsBeyondEveryLimitIsRefused() {
        Facts old = new Facts(
                DAY,
                List.of(new Saving(DAY, "A", cents(5))),
                List.of(new Paid(DAY.minusYears(900), "A", cents(LARGEST))),
                null);
        refused("tiers[0].terms", () -> recouping(Return.Kind.RATE, "100").share(old));
        refused("tiers", () -> groups(group(LARGEST, "A"), group(1 - LARGEST, "B"), group(1, "A", "B"))
                .share(Facts.ofPool(cents(LARGEST))));
    }

    @Test
    void moreArrivalsThanCanBeCountedAreRefusedByTheirTier() {
        List<Paid> paid = many(21).stream()
                .map(party -> new Paid(DAY, party.department(), cents(1)))
                .toList();
        Waterfall terms = new Waterfall(many(21), List.of(Tier.recoup(Rule.RANDOM_ARRIVAL), REST), null);

        refused("tiers[0].claims", () -> terms.share(Facts.ofPool(cents(5)).withPaid(paid)));
    }

    @Test
    void aComparisonRefusesPartiesAndFactsForAllColumns() {
        List<Comparison.Alternative> equal = List.of(new Comparison.Alternative(null, List.of(REST)));
        refused("parties", () -> Comparison.of(null, null, POOL, equal));
        refused("parties[0].department", () -> Comparison.of(List.of(Party.of(null)), null, POOL, equal));
        refused("savings[0].amount", () -> Comparison.of(TWO, null, Facts.ofPool(null), equal));
        Facts unknown = POOL.withPaid(List.of(new Paid(null, "X", cents(1))));
        refused("paid[0].department", () -> Comparison.of(TWO, null, unknown, equal));
        refused("alternatives[0]", () -> Comparison.of(TWO, null, POOL, Collections.singletonList(null)));
        Comparison.Alternative gap = new Comparison.Alternative(null, Collections.singletonList(null));
        assertThat(Comparison.of(TWO, null, POOL, List.of(gap))
                        .columns()
                        .get(0)
                        .refusal()
                        .field())
                .isEqualTo("tiers[0]");
        assertThat(gap.rule()).isNull();
        assertThat(new Comparison.Alternative(null, null).rule()).isNull();
    }

    @Test
    void anOutlookNeedsDatedSavings() {
        Waterfall terms = terms(REST);
        refused("savings", () -> Outlook.of(terms, List.of(), List.of()));
        refused("savings[0]", () -> Outlook.of(terms, List.of(), Collections.singletonList(null)));
        refused("savings[0].on", () -> Outlook.of(terms, List.of(), List.of(new Saving(null, "A", cents(1)))));
        refused(
                "contributions[0]",
                () -> Outlook.of(terms, Collections.singletonList(null), List.of(new Saving(DAY, "A", cents(1)))));
    }

    private static void refused(String field, ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(Unshareable.class, refusal -> assertThat(refusal.field())
                .isEqualTo(field));
    }

    private static List<Party> many(int count) {
        List<Party> parties = new ArrayList<>();
        for (int i = count; i > 0; i--) {
            parties.add(Party.of("D%04d".formatted(i)));
        }
        return parties;
    }

    private static Waterfall parties(Party... parties) {
        return new Waterfall(List.of(parties), List.of(REST), null);
    }

    private static Waterfall terms(Tier... tiers) {
        return new Waterfall(TWO, List.of(tiers), null);
    }

    private static Waterfall bounded(Bound... bounds) {
        return terms(REST.within(List.of(bounds)));
    }

    private static Waterfall discounted(Discount discount) {
        return terms(Tier.rest(Rule.DISCOUNTED_CONTRIBUTION).discounted(discount));
    }

    private static Discount agreed(Discount.Band... bands) {
        return new Discount(DAY, Discount.Schedule.AGREED, Arrays.asList(bands));
    }

    private static Discount.Band band(int year, String percent) {
        return new Discount.Band(year, new BigDecimal(percent));
    }

    private static Waterfall recouping(Return.Kind kind, String rate, Return.Point... index) {
        BigDecimal percent = rate == null ? null : new BigDecimal(rate);
        return terms(Tier.recoup(Rule.PRO_RATA, new Return(kind, percent, Arrays.asList(index))), REST);
    }

    private static Return.Point point(LocalDate day, String value) {
        return new Return.Point(day, new BigDecimal(value));
    }

    private static Tier half() {
        return Tier.percentage(BigDecimal.valueOf(50), Rule.EQUAL);
    }

    private static Facts saving(String department, Money amount) {
        return new Facts(DAY, List.of(new Saving(DAY, department, amount)), null, null);
    }

    private static Facts dated() {
        return saving("A", cents(50)).withPaid(List.of(new Paid(DAY, "A", cents(40))));
    }

    private static Waterfall joint(JointModel model) {
        return new Waterfall(TWO, List.of(Tier.rest(Rule.SHAPLEY)), model);
    }

    private static Waterfall lines(JointModel.Line... lines) {
        return joint(JointModel.ofLines(Arrays.asList(lines)));
    }

    private static JointModel.Line line(long amount, String... departments) {
        return new JointModel.Line(Kind.BENEFIT, null, cents(amount), Arrays.asList(departments));
    }

    private static Waterfall groups(JointModel.Coalition... groups) {
        return joint(JointModel.ofCoalitions(Sense.BENEFIT, Arrays.asList(groups)));
    }

    private static JointModel.Coalition group(long amount, String... departments) {
        return new JointModel.Coalition(List.of(departments), cents(amount));
    }

    private static JointModel separable(Money together, JointModel.Separable... values) {
        return new JointModel(Sense.COST, null, null, Arrays.asList(values), together, null);
    }

    private static JointModel.Separable value(String department, long alone, long without) {
        return new JointModel.Separable(department, cents(alone), cents(without));
    }

    private static Waterfall curve(JointModel.Point... points) {
        JointModel model = new JointModel(null, null, null, null, null, Arrays.asList(points));
        return new Waterfall(
                List.of(new Party("A", 0, 1, null), new Party("B", 0, 2, null)),
                List.of(Tier.rest(Rule.SERIAL)),
                model);
    }
}
