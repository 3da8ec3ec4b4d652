package org.recoup.sharing;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.Money;
import org.recoup.sharing.claims.ClaimsRule;
import org.recoup.sharing.claims.Level;

/**
 * What one tier gave to one department, with the numbers from which it follows. All fractions are cents, but for weights, which are
 * whatever the rule counts.
 *
 * @param tier counted from 1
 * @param reached came to the tier
 * @param amount the tier took
 * @param own weight, claim or value of this department
 * @param all sum of the weights, claims or values of all parties
 * @param level from which the amount follows by {@code own} alone, under claims rules and where bounds apply; else null
 * @param floor the least that it gets from the tier, or null
 * @param cap the most that it gets from the tier, or null
 * @param claims of all parties, under random arrival only, else empty
 * @param exact what the tier gave
 */
public record Step(
        int tier,
        Take take,
        Rule rule,
        BigFraction reached,
        BigFraction amount,
        BigFraction own,
        BigFraction all,
        Level level,
        Money floor,
        Money cap,
        Map<String, BigFraction> claims,
        String department,
        BigFraction exact) {

    public Step {
        claims = claims == null ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(claims));
    }

    /** Whether a floor or a cap held. */
    public boolean bound() {
        return isAt(floor) || isAt(cap);
    }

    /** What the tier gave, computed again from what stands here. */
    public BigFraction recompute() {
        if (amount.signum() == 0) {
            return wholeOfNothing() ? own : BigFraction.ZERO;
        }
        if (level != null) {
            return amount.signum() < 0 ? within(level.award(own).negate()).negate() : within(level.award(own));
        }
        return rule == Rule.RANDOM_ARRIVAL
                ? ClaimsRule.RANDOM_ARRIVAL.divide(amount, claims).byCode().get(department)
                : amount.multiply(own).divide(all);
    }

    // The first tier takes the rest only where it is the only one.
    private boolean wholeOfNothing() {
        boolean only = tier == 1 && take == Take.REST;
        return only && rule.kind() == Rule.Kind.JOINT && floor == null && cap == null && all.signum() == 0;
    }

    private BigFraction within(BigFraction free) {
        BigFraction raised = floor == null ? free : max(free, cents(floor));
        return cap == null ? raised : min(raised, cents(cap));
    }

    private boolean isAt(Money limit) {
        return limit != null && exact.abs().equals(cents(limit));
    }

    private static BigFraction cents(Money amount) {
        return BigFraction.of(amount.getAmountMinorLong());
    }

    private static BigFraction max(BigFraction a, BigFraction b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static BigFraction min(BigFraction a, BigFraction b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
