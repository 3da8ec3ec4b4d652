package org.recoup.sharing.claims;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

/**
 * First come, first served, averaged over all orders. Orders are not walked: it only matters who came before, so that groups are
 * enough. With r(S) = what a group S leaves of the estate, a department arriving after S gets r(S) - r(S with it). Collecting r(S)
 * for one department i gives
 *
 * <pre>award(i) = (estate + sum of all k(j)) / n - k(i), k(i) = sum over S with i of (s-1)! (n-1-s)! / (n-1)! r(S)</pre>
 *
 * where S has s members. Groups that leave nothing add nothing, nor does any larger group: whole branches are skipped.
 */
final class RandomArrival {

    private final List<BigInteger> claims;
    private final BigInteger[] weights;
    private final BigInteger[] left;

    private RandomArrival(List<BigInteger> claims) {
        int n = claims.size();
        this.claims = claims;
        weights = new BigInteger[n];
        for (int size = 1; size < n; size++) {
            weights[size] = factorial(size - 1).multiply(factorial(n - 1 - size));
        }
        left = new BigInteger[n];
        Arrays.fill(left, BigInteger.ZERO);
    }

    /** A claim of zero gets nothing in any order and changes nothing for the others. */
    static SortedMap<String, BigFraction> awards(Claims claims) {
        SortedMap<String, BigFraction> awards = new TreeMap<>(claims.byCode());
        SortedMap<String, BigFraction> arriving = new TreeMap<>(claims.byCode());
        arriving.values().removeIf(claim -> claim.signum() == 0);
        if (arriving.size() > ClaimsRule.MOST_ARRIVING) {
            throw new Unshareable("claims", "sharing.claims.arrivals.many", arriving.size(), ClaimsRule.MOST_ARRIVING);
        }
        if (!arriving.isEmpty()) {
            awards.putAll(awards(claims.estate(), arriving));
        }
        return awards;
    }

    private static Map<String, BigFraction> awards(BigFraction estate, SortedMap<String, BigFraction> claims) {
        BigInteger unit = claims.values().stream()
                .map(claim -> claim.getDenominator().abs())
                .reduce(estate.getDenominator().abs(), (one, other) -> one.divide(one.gcd(other))
                        .multiply(other));
        BigInteger whole = whole(estate, unit);
        RandomArrival groups = new RandomArrival(
                claims.values().stream().map(claim -> whole(claim, unit)).toList());
        groups.visit(0, whole, 0);
        return groups.awards(List.copyOf(claims.keySet()), whole, unit);
    }

    private static BigInteger whole(BigFraction amount, BigInteger unit) {
        return amount.getNumerator().multiply(unit.divide(amount.getDenominator()));
    }

    /**
     * Adds to every department from this one on what the groups with it leave, given a group of those before.
     *
     * @param rest what that group leaves, above zero unless the group is empty
     * @return the sum over all groups that extend the given one
     */
    private BigInteger visit(int next, BigInteger rest, int size) {
        if (next == claims.size()) {
            return size == 0 ? BigInteger.ZERO : weights[size].multiply(rest);
        }
        BigInteger without = visit(next + 1, rest, size);
        BigInteger after = rest.subtract(claims.get(next));
        if (after.signum() <= 0) {
            return without;
        }
        BigInteger with = visit(next + 1, after, size + 1);
        left[next] = left[next].add(with);
        return without.add(with);
    }

    private Map<String, BigFraction> awards(List<String> codes, BigInteger estate, BigInteger unit) {
        int n = codes.size();
        BigInteger all = Arrays.stream(left).reduce(estate.multiply(factorial(n - 1)), BigInteger::add);
        BigInteger denominator = factorial(n).multiply(unit);
        Map<String, BigFraction> awards = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            BigInteger numerator = all.subtract(left[i].multiply(BigInteger.valueOf(n)));
            awards.put(codes.get(i), BigFraction.of(numerator, denominator));
        }
        return awards;
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int factor = 2; factor <= n; factor++) {
            product = product.multiply(BigInteger.valueOf(factor));
        }
        return product;
    }
}
