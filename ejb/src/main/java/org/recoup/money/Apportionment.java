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
 * The only class that divides cents. Divides a total in proportion to whole-number weights by largest remainder: everyone gets the
 * exact fraction cut down to a cent, and the cents left over go to the largest remainders, ties to the first code. A negative total
 * is the mirror of the positive one. The parts always sum to the total; the order of the weights changes nothing.
 */
public final class Apportionment {

    /** The largest total that is divided, in cents: 10^15. */
    public static final long LARGEST = 1_000_000_000_000_000L;

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
        return total < 0 ? mirrored(divide(-total, ordered, sum)) : divide(total, ordered, sum);
    }

    private static List<Part> divide(long total, SortedMap<String, BigInteger> weights, BigInteger sum) {
        record Cut(String code, BigInteger cents, BigInteger remainder) {}
        List<Cut> cuts = new ArrayList<>(weights.size());
        weights.forEach((code, weight) -> {
            BigInteger[] cut = BigInteger.valueOf(total).multiply(weight).divideAndRemainder(sum);
            cuts.add(new Cut(code, cut[0], cut[1]));
        });
        long left = total
                - cuts.stream().mapToLong(cut -> cut.cents().longValueExact()).sum();
        // The list is in order of codes and the sort is stable, so that ties keep that order.
        Set<String> favoured = new HashSet<>();
        cuts.stream()
                .sorted(Comparator.comparing(Cut::remainder).reversed())
                .limit(left)
                .forEach(cut -> favoured.add(cut.code()));
        return cuts.stream()
                .map(cut -> new Part(
                        cut.code(),
                        BigFraction.of(BigInteger.valueOf(total).multiply(weights.get(cut.code())), sum),
                        cut.cents().longValueExact() + (favoured.contains(cut.code()) ? 1 : 0),
                        favoured.contains(cut.code())))
                .toList();
    }

    private static List<Part> mirrored(List<Part> parts) {
        return parts.stream()
                .map(part -> new Part(part.code(), part.exact().negate(), -part.cents(), part.oddCent()))
                .toList();
    }
}
