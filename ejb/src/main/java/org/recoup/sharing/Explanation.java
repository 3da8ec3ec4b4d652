package org.recoup.sharing;

import java.math.BigInteger;
import java.util.List;

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

    /** The share in cents, computed again from what stands here. */
    public long recompute() {
        BigInteger cut = exactNumerator.abs().divide(exactDenominator).add(oddCent ? BigInteger.ONE : BigInteger.ZERO);
        return (pool < 0 ? cut.negate() : cut).longValueExact();
    }
}
