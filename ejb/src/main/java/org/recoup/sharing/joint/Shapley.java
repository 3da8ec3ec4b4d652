package org.recoup.sharing.joint;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.joint.DependencyModel.Line;

/**
 * The Shapley value (Shapley 1953): what each department adds when it joins those before it, averaged over all orders in which the
 * departments may join. The only rule that is efficient, symmetric, additive, and gives nothing to who adds nothing. It means the
 * same for costs and for benefits. Shares are exact, in cents, in order of codes.
 */
public final class Shapley {

    private Shapley() {}

    /**
     * From all coalition values, in less than the time of five passes over them.
     *
     * <p>Written out, the average is v(N)/n + A(i) - (mean of A over all departments), where A(i) sums v(S) / ((n-1) C(n-2, s-1))
     * over the groups S of i and s-1 others, N itself left out.
     */
    public static List<BigFraction> of(CoalitionValues game) {
        int n = game.size();
        ShapleySums sums = ShapleySums.of(game.table(), n);
        BigInteger all = Arrays.stream(sums.byDepartment()).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger size = BigInteger.valueOf(n);
        BigInteger denominator = size.multiply(BigInteger.valueOf(sums.denominator()));
        BigInteger whole = BigInteger.valueOf(game.together()).multiply(BigInteger.valueOf(sums.denominator()));
        return Arrays.stream(sums.byDepartment())
                .map(sum -> BigFraction.of(whole.add(size.multiply(sum)).subtract(all), denominator))
                .toList();
    }

    /**
     * From a dependency model of any size, in closed form: each benefit is split equally among the departments it depends on, each
     * cost among those who need it. The game is a sum of unanimity games and their duals, and the value is additive.
     */
    public static List<BigFraction> of(DependencyModel model) {
        Map<Integer, List<Line>> bySize = model.lines().stream()
                .collect(Collectors.groupingBy(line -> line.departments().size(), TreeMap::new, Collectors.toList()));
        BigInteger denominator =
                bySize.keySet().stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, Shapley::leastCommonMultiple);
        Map<String, Integer> index = CodeIndex.of(model.codes());
        Sense sense = model.sense();
        BigInteger[] numerators = new BigInteger[model.size()];
        Arrays.fill(numerators, BigInteger.ZERO);
        // One addition of large numbers for a department and size, not for every line.
        bySize.forEach((size, lines) -> {
            BigInteger factor = denominator.divide(BigInteger.valueOf(size));
            long[] sums = sums(lines, sense, index);
            for (int i = 0; i < sums.length; i++) {
                if (sums[i] != 0) {
                    numerators[i] = numerators[i].add(factor.multiply(BigInteger.valueOf(sums[i])));
                }
            }
        });
        return Arrays.stream(numerators)
                .map(numerator -> BigFraction.of(numerator, denominator))
                .toList();
    }

    /** Sum of the lines that name each department. All lines of a model sum to 10^15 at most, so that nothing overflows. */
    private static long[] sums(List<Line> lines, Sense sense, Map<String, Integer> index) {
        long[] sums = new long[index.size()];
        for (Line line : lines) {
            long cents = line.signed(sense);
            for (String code : line.departments()) {
                sums[index.get(code)] += cents;
            }
        }
        return sums;
    }

    private static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }
}
