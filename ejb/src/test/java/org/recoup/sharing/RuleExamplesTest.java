package org.recoup.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recoup.sharing.Discount.Band;
import org.recoup.sharing.Discount.Schedule;
import org.recoup.sharing.Facts.Paid;
import org.recoup.sharing.Facts.Saving;
import org.recoup.sharing.JointModel.Coalition;
import org.recoup.sharing.JointModel.Point;
import org.recoup.sharing.joint.Sense;

/** What people read about a rule is true: the worked example of each rule is what the engine makes of it. */
class RuleExamplesTest {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.recoup.texts.rules");
    private static final LocalDate START = LocalDate.of(2026, 4, 1);

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyExampleNamesTheSharesThatTheEngineComputes(Rule rule) {
        String example = TEXTS.getString("rule.example." + rule);

        for (Share share : example(rule).shares()) {
            Money amount = share.toDate();
            assertThat(example)
                    .as("share of %s", share.department())
                    .contains(amount.isZero() ? "nothing" : String.format("%,d", amount.getAmountMajorLong()));
        }
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleIsExplainedInOneSentence(Rule rule) {
        assertThat(TEXTS.getString("rule.about." + rule)).endsWith(".").doesNotContain(". ");
    }

    private static Sharing example(Rule rule) {
        return switch (rule) {
            case AGREED_PARTS ->
                shared(400_000, rule, Party.withParts("A", 2), Party.withParts("B", 1), Party.withParts("C", 1));
            case EQUAL -> shared(300_000, rule, Party.of("A"), Party.of("B"), Party.of("C"));
            case QUANTITY -> shared(400_000, rule, quantity("A", 600), quantity("B", 300), quantity("C", 100));
            case LANDING -> landed(rule);
            case DISCOUNTED_CONTRIBUTION -> discounted();
            case TIERED_COST -> shared(260_000, rule, level("A", 120_000), level("B", 200_000), level("C", 260_000));
            case SERIAL -> serial();
            default -> rule.kind() == Rule.Kind.JOINT ? joint(rule) : threePayers(rule);
        };
    }

    private static Sharing shared(long pool, Rule rule, Party... parties) {
        return Waterfall.of(List.of(parties), rule).share(Facts.ofPool(pounds(pool)));
    }

    private static Sharing threePayers(Rule rule) {
        Facts facts = Facts.ofPool(pounds(400_000))
                .withPaid(List.of(paid(START, "A", 700_000), paid(START, "B", 200_000), paid(START, "C", 100_000)));
        Tier tier = rule.kind() == Rule.Kind.CLAIMS ? Tier.recoup(rule) : Tier.rest(rule);
        List<Tier> tiers =
                rule.kind() == Rule.Kind.CLAIMS ? List.of(tier, Tier.rest(Rule.CONTRIBUTION)) : List.of(tier);
        return new Waterfall(List.of(Party.of("A"), Party.of("B"), Party.of("C")), tiers, null).share(facts);
    }

    private static Sharing landed(Rule rule) {
        return Waterfall.of(List.of(Party.of("A"), Party.of("B"), Party.of("C")), rule)
                .share(new Facts(
                        START,
                        List.of(new Saving(START, "A", pounds(240_000)), new Saving(START, "B", pounds(160_000))),
                        List.of(),
                        List.of()));
    }

    private static Sharing discounted() {
        Discount rate = new Discount(START, Schedule.AGREED, List.of(new Band(0, new BigDecimal("3.5"))));
        List<Tier> tiers = List.of(Tier.rest(Rule.DISCOUNTED_CONTRIBUTION).discounted(rate));
        return new Waterfall(List.of(Party.of("A"), Party.of("B")), tiers, null)
                .share(new Facts(
                        START.plusYears(1),
                        List.of(new Saving(START.plusYears(1), null, pounds(400_000))),
                        List.of(paid(START, "A", 100_000), paid(START.plusYears(1), "B", 103_500)),
                        List.of()));
    }

    private static Sharing serial() {
        List<Point> curve =
                List.of(new Point(30, pounds(90_000)), new Point(50, pounds(130_000)), new Point(60, pounds(140_000)));
        return new Waterfall(
                        List.of(quantity("A", 10), quantity("B", 20), quantity("C", 30)),
                        List.of(Tier.rest(Rule.SERIAL)),
                        new JointModel(null, null, null, null, null, curve))
                .share(Facts.ofPool(pounds(140_000)));
    }

    private static Sharing joint(Rule rule) {
        JointModel model = JointModel.ofCoalitions(
                Sense.BENEFIT,
                List.of(
                        worth(100_000, "A"),
                        worth(60_000, "B"),
                        worth(20_000, "C"),
                        worth(160_000, "A", "B"),
                        worth(240_000, "A", "C"),
                        worth(200_000, "B", "C"),
                        worth(360_000, "A", "B", "C")));
        return new Waterfall(
                        List.of(Party.withParts("A", 2), Party.withParts("B", 1), Party.withParts("C", 1)),
                        List.of(Tier.rest(rule)),
                        model)
                .share(Facts.ofPool(pounds(360_000)));
    }

    private static Party quantity(String code, long quantity) {
        return new Party(code, 0, quantity, null);
    }

    private static Party level(String code, long cost) {
        return new Party(code, 0, 0, pounds(cost));
    }

    private static Paid paid(LocalDate on, String code, long amount) {
        return new Paid(on, code, pounds(amount));
    }

    private static Coalition worth(long amount, String... group) {
        return new Coalition(List.of(group), pounds(amount));
    }

    private static Money pounds(long amount) {
        return Money.ofMajor(CurrencyUnit.GBP, amount);
    }
}
