package org.recoup.sharing;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Why a share is what it is. The share in cents is pool x weight / sumOfWeights, cut down to a cent, and one cent more (for a
 * negative pool: one less) when an odd cent fell to it.
 *
 * @param rule by which the pool was divided
 * @param pool in cents
 * @param weight of this department
 * @param sumOfWeights of all departments
 * @param exactNumerator of the exact share in cents, in lowest terms
 * @param exactDenominator of the exact share in cents, above zero
 * @param oddCent whether this department got one of the cents left over
 * @param oddCentsTo all departments that got one: largest remainder first counts, ties by code
 */
public record Explanation(
        Rule rule,
        long pool,
        BigInteger weight,
        BigInteger sumOfWeights,
        BigInteger exactNumerator,
        BigInteger exactDenominator,
        boolean oddCent,
        List<String> oddCentsTo) {

    public Explanation {
        oddCentsTo = List.copyOf(oddCentsTo);
    }

    /** The part of the pool in lowest terms, such as 7/10; 0 or 1 when it is nothing or all. */
    public String part() {
        BigFraction part = BigFraction.of(weight, sumOfWeights);
        return part.getDenominator().equals(BigInteger.ONE)
                ? part.getNumerator().toString()
                : part.getNumerator() + "/" + part.getDenominator();
    }

    /** The exact share cut down to a cent, in cents. */
    public long cut() {
        return exactNumerator.divide(exactDenominator).longValueExact();
    }

    /** What was cut off, as a fraction of a cent; zero or more and below one. */
    public BigFraction remainder() {
        return BigFraction.of(exactNumerator.abs().mod(exactDenominator), exactDenominator);
    }

    /** The share in cents, computed again from what stands here. */
    public long recompute() {
        BigInteger cut = exactNumerator.abs().divide(exactDenominator).add(oddCent ? BigInteger.ONE : BigInteger.ZERO);
        return (pool < 0 ? cut.negate() : cut).longValueExact();
    }
}
