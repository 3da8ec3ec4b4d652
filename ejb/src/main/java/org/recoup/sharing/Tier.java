package org.recoup.sharing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * One step of a waterfall: takes an amount of what reaches it and divides it by a rule.
 *
 * @param percent for {@link Take#PERCENTAGE} only, above 0 and at most 100
 * @param amount for {@link Take#AMOUNT} only, above zero
 * @param terms in which contributions are recouped, for {@link Take#RECOUP} only; null for as paid
 * @param gate or null; not on the last tier
 * @param until the last day whose savings it takes, or null; not on the last tier
 * @param discount for {@link Rule#DISCOUNTED_CONTRIBUTION} only
 * @param bounds by department, none for most
 */
public record Tier(
        Take take,
        Rule rule,
        BigDecimal percent,
        Money amount,
        Return terms,
        Gate gate,
        LocalDate until,
        Discount discount,
        List<Bound> bounds) {

    public Tier {
        bounds = Gaps.kept(bounds);
    }

    /** All that is left, by a rule that needs nothing else. */
    public static Tier rest(Rule rule) {
        return new Tier(Take.REST, rule, null, null, null, null, null, null, List.of());
    }

    /** Until contributions are recouped as paid. */
    public static Tier recoup(Rule rule) {
        return recoup(rule, Return.NOMINAL);
    }

    /** Until contributions are recouped in these terms. */
    public static Tier recoup(Rule rule, Return terms) {
        return new Tier(Take.RECOUP, rule, null, null, terms, null, null, null, List.of());
    }

    public static Tier percentage(BigDecimal percent, Rule rule) {
        return new Tier(Take.PERCENTAGE, rule, percent, null, null, null, null, null, List.of());
    }

    public static Tier amount(Money amount, Rule rule) {
        return new Tier(Take.AMOUNT, rule, null, amount, null, null, null, null, List.of());
    }

    public Tier above(Gate minimum) {
        return new Tier(take, rule, percent, amount, terms, minimum, until, discount, bounds);
    }

    public Tier until(LocalDate lastDay) {
        return new Tier(take, rule, percent, amount, terms, gate, lastDay, discount, bounds);
    }

    public Tier within(List<Bound> agreed) {
        return new Tier(take, rule, percent, amount, terms, gate, until, discount, agreed);
    }

    public Tier discounted(Discount schedule) {
        return new Tier(take, rule, percent, amount, terms, gate, until, schedule, bounds);
    }

    public Tier by(Rule other) {
        return new Tier(take, other, percent, amount, terms, gate, until, discount, bounds);
    }
}
