package org.recoup.sharing;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.Money;

/**
 * Why a share is what it is, tier by tier, with every number that it takes to compute it again.
 *
 * @param engine version of the calculation
 * @param pool all savings so far
 * @param steps one for each tier that took something
 * @param exact sum of the steps, in cents
 * @param oddCent whether this department got one of the cents left over
 * @param oddCentsTo all departments that got one: largest remainder first counts, ties by code
 * @param already given before
 */
public record Explanation(
        int engine,
        Money pool,
        List<Step> steps,
        BigFraction exact,
        boolean oddCent,
        List<String> oddCentsTo,
        Money already) {

    public Explanation {
        // What is empty is left out where explanations are stored.
        steps = steps == null ? List.of() : List.copyOf(steps);
        oddCentsTo = oddCentsTo == null ? List.of() : List.copyOf(oddCentsTo);
    }

    /** Of a department that takes no part in what was divided. */
    public static Explanation ofNothing(Money pool) {
        return new Explanation(
                Sharing.ENGINE,
                pool,
                List.of(),
                BigFraction.ZERO,
                false,
                List.of(),
                Money.zero(pool.getCurrencyUnit()));
    }

    /** The exact share cut down to a cent, in cents; below zero for a negative pool: cut towards zero. */
    public long cut() {
        return Cents.cut(exact, pool.isNegative());
    }

    /** What was cut off, as a fraction of a cent; zero or more and below one. */
    public BigFraction remainder() {
        return exact.subtract(cut()).abs();
    }

    /** The share to date, computed again from the steps. */
    public Money recomputedToDate() {
        BigFraction sum = steps.stream().map(Step::recompute).reduce(BigFraction.ZERO, BigFraction::add);
        long cents = Cents.cut(sum, pool.isNegative());
        return Money.ofMinor(pool.getCurrencyUnit(), oddCent ? cents + (pool.isNegative() ? -1 : 1) : cents);
    }

    /** What is added now, computed again from the steps. */
    public Money recompute() {
        return recomputedToDate().minus(already);
    }
}
