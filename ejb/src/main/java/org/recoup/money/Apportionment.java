package org.recoup.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The only class that divides cents. Divides a total in proportion to whole-number weights, or rounds shares that a rule has found,
 * by largest remainder: everyone gets the exact fraction cut down to a cent, and the cents left over go to the largest remainders,
 * ties to the first code. A negative total is the mirror of the positive one. The parts always sum to the total; the order of the
 * departments changes nothing.
 */
public final class Apportionment {

    /** The largest total that is divided, in cents: 10^15. */
    public static final long LARGEST = 1_000_000_000_000_000L;

    /** Shares of mixed signs may each be larger than their total; up to 10^18 they and one cent more fit a long. */
    private static final BigFraction MOST_OF_ONE = BigFraction.of(1000 * LARGEST);

    private Apportionment() {}

    /**
     * One party's part.
     *
     * @param code of the party
     * @param exact the undivided fraction of the total, in cents
     * @param cents what the party gets
     * @param oddCent whether one of the left-over cents is in it
     */
    public record Part(String code, BigFraction exact, long cents, boolean oddCent) {}

    /**
     * @param total in cents, of either sign, at most {@link #LARGEST} away from zero
     * @param weights by code; none negative, at least one positive
     * @return a part for every code, in order of codes
     * @throws IllegalArgumentException when a weight is negative, all are zero, or the total is too large
     */
    public static List<Part> divide(long total, Map<String, BigInteger> weights) {
        if (total > LARGEST || total < -LARGEST) {
            throw new IllegalArgumentException("total is at most " + LARGEST + " cents, found " + total);
        }
        SortedMap<String, BigInteger> ordered = new TreeMap<>(weights);
        ordered.forEach((code, weight) -> {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("weight of " + code + " is zero or more, found " + weight);
            }
        });
        BigInteger sum = ordered.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("at least one weight is above zero, found none in " + ordered.keySet());
        }
        BigInteger factor = BigInteger.valueOf(total);
        ordered.replaceAll((code, weight) -> weight.multiply(factor));
        return apportioned(ordered, sum, total);
    }

    /**
     * Turns exact shares into cents. Each share is cut down to a cent, towards minus infinity, and the cents left over go to the
     * largest remainders, ties to the first code; where the total is negative all of it is the mirror of the positive one. A share
     * that is a whole number of cents is never moved.
     *
     * @param exact shares in cents by code, of any sign
     * @return a part for every code, in order of codes; they sum to the same total
     * @throws IllegalArgumentException when the shares do not sum to a whole number of cents, the total is too large, or one of the
     *     shares is more than 10^18 cents away from zero
     */
    public static List<Part> round(Map<String, BigFraction> exact) {
        // A fraction may carry its sign below the line.
        BigInteger denominator = exact.values().stream()
                .map(share -> share.getDenominator().abs())
                .reduce(BigInteger.ONE, Apportionment::leastCommonMultiple);
        SortedMap<String, BigInteger> numerators = new TreeMap<>();
        exact.forEach((code, share) -> numerators.put(code, scaled(code, share, denominator)));
        BigInteger sum = numerators.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger[] total = sum.divideAndRemainder(denominator);
        if (total[1].signum() != 0) {
            throw new IllegalArgumentException(
                    "shares sum to a whole number of cents, found " + BigFraction.of(sum, denominator));
        }
        if (total[0].abs().compareTo(BigInteger.valueOf(LARGEST)) > 0) {
            throw new IllegalArgumentException("total is at most " + LARGEST + " cents, found " + total[0]);
        }
        return apportioned(numerators, denominator, total[0].longValueExact());
    }

    private static BigInteger leastCommonMultiple(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    private static BigInteger scaled(String code, BigFraction share, BigInteger denominator) {
        if (share.abs().compareTo(MOST_OF_ONE) > 0) {
            throw new IllegalArgumentException(
                    "share of " + code + " is at most " + MOST_OF_ONE + " cents either side of zero, found " + share);
        }
        return share.getNumerator().multiply(denominator.divide(share.getDenominator()));
    }

    /** Shares are numerator / denominator; they sum to the total. The map of numerators is given away. */
    private static List<Part> apportioned(
            SortedMap<String, BigInteger> numerators, BigInteger denominator, long total) {
        if (total < 0) {
            numerators.replaceAll((code, numerator) -> numerator.negate());
            return mirrored(cut(numerators, denominator, -total));
        }
        return cut(numerators, denominator, total);
    }

    private static List<Part> cut(SortedMap<String, BigInteger> numerators, BigInteger denominator, long total) {
        record Cut(String code, BigInteger numerator, long cents, BigInteger remainder) {}
        List<Cut> cuts = new ArrayList<>(numerators.size());
        // In the end it is the sum of what was cut off, less than a cent for each; on the way a wrap of the long
        // cancels.
        long left = total;
        for (Map.Entry<String, BigInteger> share : numerators.entrySet()) {
            BigInteger[] cut = floor(share.getValue(), denominator);
            cuts.add(new Cut(share.getKey(), share.getValue(), cut[0].longValueExact(), cut[1]));
            left -= cut[0].longValueExact();
        }
        // The list is in order of codes and the sort is stable, so that ties keep that order.
        Set<String> favoured = new HashSet<>();
        cuts.stream()
                .sorted(Comparator.comparing(Cut::remainder).reversed())
                .limit(left)
                .forEach(cut -> favoured.add(cut.code()));
        return cuts.stream()
                .map(cut -> new Part(
                        cut.code(),
                        BigFraction.of(cut.numerator(), denominator),
                        cut.cents() + (favoured.contains(cut.code()) ? 1 : 0),
                        favoured.contains(cut.code())))
                .toList();
    }

    /** Quotient towards minus infinity and what it leaves, which is zero or more. */
    private static BigInteger[] floor(BigInteger numerator, BigInteger denominator) {
        BigInteger[] cut = numerator.divideAndRemainder(denominator);
        return cut[1].signum() < 0 ? new BigInteger[] {cut[0].subtract(BigInteger.ONE), cut[1].add(denominator)} : cut;
    }

    private static List<Part> mirrored(List<Part> parts) {
        return parts.stream()
                .map(part -> new Part(part.code(), part.exact().negate(), -part.cents(), part.oddCent()))
                .toList();
    }
}
