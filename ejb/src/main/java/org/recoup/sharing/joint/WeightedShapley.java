package org.recoup.sharing.joint;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;
import org.recoup.sharing.joint.DependencyModel.Kind;

/**
 * The weighted Shapley value (Shapley 1953; Kalai and Samet 1987): each dividend, which is what a group gains beyond what its parts
 * gain (Harsanyi 1959), is divided among its members in proportion to their weights. The same is the average over orders of joining
 * that are drawn from the back, the last one with a probability in proportion to weights, then the last one of the rest, and so on.
 *
 * <p>Weights stand for a claim on what is gained by joining, not for a part of the bill. A benefit that depends on a set of
 * departments has one dividend and is divided in proportion to weights. A cost has a dividend for every group of those who need it:
 * each one's own cost, less what is saved for each pair, and so on. So the savings against each paying alone go by weight, and whoever
 * weighs more pays less. Shares are exact, in cents, in order of codes.
 */
public final class WeightedShapley {

    private WeightedShapley() {}

    /**
     * From all coalition values.
     *
     * @param weights by code, whole and above zero
     * @throws Unshareable when a department has no weight or none above zero, a weight is of nobody, or the weights differ so wildly
     *     that the shares have too large a common denominator; see {@link WeighedDividends#MOST_BITS}
     */
    public static List<BigFraction> of(CoalitionValues game, Map<String, BigInteger> weights) {
        BigInteger[] weighed = weights(game.codes(), weights);
        WeighedDividends dividends = new WeighedDividends(weighed);
        new DividendTable(game).addTo(dividends, weighed);
        return dividends.shares();
    }

    /**
     * From a dependency model, line by line; the same as from its coalition values. A cost that many departments of very different
     * weights need has as many dividends as their weights have different sums.
     *
     * @param weights by code, whole and above zero
     * @throws Unshareable as from coalition values
     */
    public static List<BigFraction> of(DependencyModel model, Map<String, BigInteger> weights) {
        BigInteger[] weighed = weights(model.codes(), weights);
        WeighedDividends dividends = new WeighedDividends(weighed);
        Map<String, Integer> index = CodeIndex.of(model.codes());
        Sense sense = model.sense();
        for (Kind kind : Kind.values()) {
            Map<Set<String>, Long> centsByGroup = new HashMap<>();
            model.lines().stream()
                    .filter(line -> line.kind() == kind)
                    .forEach(line -> centsByGroup.merge(line.departments(), line.signed(sense), Long::sum));
            centsByGroup.forEach((group, cents) -> {
                int[] members = group.stream().mapToInt(index::get).toArray();
                if (kind == Kind.BENEFIT) {
                    dividends.addNeedingAll(members, cents);
                } else {
                    dividends.addNeedingAny(members, cents);
                }
            });
        }
        return dividends.shares();
    }

    /** In order of codes, without the factor that all have in common. */
    private static BigInteger[] weights(List<String> codes, Map<String, BigInteger> weights) {
        weights.keySet().stream()
                .filter(code -> !codes.contains(code))
                .sorted()
                .findFirst()
                .ifPresent(code -> {
                    throw new Unshareable("weights", "sharing.department.unknown", code);
                });
        BigInteger[] ordered = new BigInteger[codes.size()];
        BigInteger common = BigInteger.ZERO;
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = weight(codes.get(i), weights.get(codes.get(i)));
            common = common.gcd(ordered[i]);
        }
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = ordered[i].divide(common);
        }
        return ordered;
    }

    private static BigInteger weight(String code, BigInteger weight) {
        if (weight == null) {
            throw new Unshareable("weights", "sharing.joint.weight.missing", code);
        }
        if (weight.signum() <= 0) {
            throw new Unshareable("weights." + code, "sharing.joint.weight.positive", weight);
        }
        return weight;
    }
}
