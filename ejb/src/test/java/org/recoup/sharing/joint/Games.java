package org.recoup.sharing.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.apache.commons.numbers.fraction.BigFraction;

/** Games for tests: departments A, B, C ... and values by mask. */
final class Games {

    private Games() {}

    static List<String> codes(int size) {
        return IntStream.range(0, size).mapToObj(i -> "" + (char) ('A' + i)).toList();
    }

    static CoalitionValues game(Sense sense, int size, IntToLongFunction value) {
        long[] table = new long[1 << size];
        for (int mask = 1; mask < table.length; mask++) {
            table[mask] = value.applyAsLong(mask);
        }
        return CoalitionValues.ofTable(sense, codes(size), table);
    }

    /** Any game of either sense with values between the two limits. */
    static Arbitrary<CoalitionValues> random(int smallest, int largest, long least, long most) {
        return Arbitraries.integers().between(smallest, largest).flatMap(size -> Arbitraries.of(Sense.class)
                .flatMap(sense -> Arbitraries.longs()
                        .between(least, most)
                        .array(long[].class)
                        .ofSize((1 << size) - 1)
                        .map(values -> game(sense, size, mask -> values[mask - 1]))));
    }

    /** Weighted majority: one cent to every group whose weights reach the quota, times a scale. */
    static CoalitionValues majority(long scale, int quota, int... weights) {
        return game(Sense.BENEFIT, weights.length, mask -> {
            int sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += (mask >> i & 1) * weights[i];
            }
            return sum >= quota ? scale : 0;
        });
    }

    static List<BigFraction> fractions(long denominator, long... numerators) {
        List<BigFraction> fractions = new ArrayList<>();
        for (long numerator : numerators) {
            fractions.add(BigFraction.of(numerator).divide(denominator));
        }
        return fractions;
    }

    static BigFraction sum(List<BigFraction> shares, int mask) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < shares.size(); i++) {
            if ((mask >> i & 1) == 1) {
                sum = sum.add(shares.get(i));
            }
        }
        return sum;
    }

    /** By the definition: what a group could do better alone, over the divisor of the kind. */
    static BigFraction excess(CoalitionValues game, Nucleolus.Kind kind, List<BigFraction> shares, int mask) {
        BigFraction better = game.sense() == Sense.COST
                ? sum(shares, mask).subtract(game.value(mask))
                : BigFraction.of(game.value(mask)).subtract(sum(shares, mask));
        return switch (kind) {
            case PLAIN -> better;
            case PER_CAPITA -> better.divide(Integer.bitCount(mask));
            case PROPORTIONAL -> better.divide(game.value(mask));
        };
    }

    /** Compares by the sign of the difference. */
    static int compare(BigFraction one, BigFraction other) {
        return one.subtract(other).signum();
    }
}
