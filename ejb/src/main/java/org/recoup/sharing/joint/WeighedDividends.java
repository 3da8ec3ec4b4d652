package org.recoup.sharing.joint;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

/**
 * For each department the dividends of the groups that it is in, added up by the sum of weights of the group: its share is its weight
 * times the sum of dividends / sum of weights. Groups whose weights have the same sum need only one fraction, and all fractions
 * have one denominator, the least common multiple of the sums.
 */
final class WeighedDividends {

    /**
     * The largest common denominator: 65,536 bits. Twenty departments with whole weights up to 2,000 are always within, and so are ten
     * with any weights below 2^60.
     */
    static final int MOST_BITS = 1 << 16;

    /** The most dividends that cost lines may come to, which takes some seconds. */
    static final long MOST_DIVIDENDS = 2_000_000;

    private final BigInteger[] weights;
    private final Map<BigInteger, Map<Integer, BigInteger>> bySum = new HashMap<>();
    private BigInteger denominator = BigInteger.ONE;
    private long dividendsOfCosts;

    /** @param weights by index, above zero */
    WeighedDividends(BigInteger[] weights) {
        this.weights = weights;
    }

    /** Makes room for groups with this sum of weights, and refuses when there is none. */
    void allow(BigInteger sum) {
        if (bySum.putIfAbsent(sum, new HashMap<>()) == null) {
            denominator = denominator.divide(denominator.gcd(sum)).multiply(sum);
            requireRoom(denominator.bitLength());
        }
    }

    /** @param cents sum of dividends of groups that the department is in and whose weights have this sum */
    void add(BigInteger sum, int department, BigInteger cents) {
        if (cents.signum() != 0) {
            allow(sum);
            bySum.get(sum).merge(department, cents, BigInteger::add);
        }
    }

    /** A benefit that depends on all members: one dividend. */
    void addNeedingAll(int[] members, long cents) {
        BigInteger sum = Arrays.stream(members).mapToObj(i -> weights[i]).reduce(BigInteger.ZERO, BigInteger::add);
        for (int member : members) {
            add(sum, member, BigInteger.valueOf(cents));
        }
    }

    /**
     * A cost that any member needs. Every group R of members has a dividend: the cost where R is odd in number, less the cost where it
     * is even. So for a member of weight w the dividends by sum of weights are the coefficients of z^w times the product of (1 - z^v)
     * over the weights v of the other members.
     */
    void addNeedingAny(int[] members, long cents) {
        NavigableMap<BigInteger, BigInteger> ofAll = productOfAll(members);
        Map<BigInteger, List<Integer>> byWeight = new TreeMap<>();
        for (int member : members) {
            byWeight.computeIfAbsent(weights[member], weight -> new ArrayList<>())
                    .add(member);
        }
        dividendsOfCosts += (long) ofAll.size() * byWeight.size();
        if (dividendsOfCosts > MOST_DIVIDENDS) {
            throw new Unshareable("weights", "sharing.joint.weights.costs", MOST_DIVIDENDS);
        }
        byWeight.forEach((weight, equals) -> quotient(ofAll, weight).forEach((others, coefficient) -> {
            BigInteger dividend = coefficient.multiply(BigInteger.valueOf(cents));
            equals.forEach(member -> add(weight.add(others), member, dividend));
        }));
    }

    /** Coefficients of the product of (1 - z^w) over all members, by exponent; those that cancel out stay, as zeros. */
    private NavigableMap<BigInteger, BigInteger> productOfAll(int[] members) {
        NavigableMap<BigInteger, BigInteger> product = new TreeMap<>(Map.of(BigInteger.ZERO, BigInteger.ONE));
        for (int member : members) {
            NavigableMap<BigInteger, BigInteger> longer = new TreeMap<>(product);
            product.forEach((exponent, coefficient) ->
                    longer.merge(exponent.add(weights[member]), coefficient.negate(), BigInteger::add));
            product = longer;
            requireRoom(product.size());
        }
        return product;
    }

    /** Takes one factor (1 - z^w) out of a product, from the lowest exponent up. */
    private static NavigableMap<BigInteger, BigInteger> quotient(
            NavigableMap<BigInteger, BigInteger> product, BigInteger weight) {
        NavigableMap<BigInteger, BigInteger> quotient = new TreeMap<>();
        product.forEach((exponent, coefficient) -> quotient.put(
                exponent, coefficient.add(quotient.getOrDefault(exponent.subtract(weight), BigInteger.ZERO))));
        return quotient;
    }

    List<BigFraction> shares() {
        BigInteger[] numerators = new BigInteger[weights.length];
        Arrays.fill(numerators, BigInteger.ZERO);
        bySum.forEach((sum, dividends) -> {
            BigInteger factor = denominator.divide(sum);
            dividends.forEach((member, cents) -> numerators[member] = numerators[member].add(factor.multiply(cents)));
        });
        List<BigFraction> shares = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            shares.add(BigFraction.of(numerators[i].multiply(weights[i]), denominator));
        }
        return List.copyOf(shares);
    }

    private static void requireRoom(int bits) {
        if (bits > MOST_BITS) {
            throw new Unshareable("weights", "sharing.joint.weights.wild", MOST_BITS);
        }
    }
}
