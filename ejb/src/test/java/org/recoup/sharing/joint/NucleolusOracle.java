package org.recoup.sharing.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The nucleolus by its slowest definition, for up to four departments: at each level every corner of the set of divisions and excesses
 * is found by solving every choice of conditions; the corners with the least excess span all that are optimal, and groups whose
 * excess is the same at all of them are settled.
 */
final class NucleolusOracle {

    private final CoalitionValues game;
    private final Nucleolus.Kind kind;
    private final int size;
    private final int sign;
    private final boolean individually;
    private final List<BigFraction[]> settled = new ArrayList<>();

    private NucleolusOracle(CoalitionValues game, Nucleolus.Kind kind) {
        this.game = game;
        this.kind = kind;
        this.size = game.size();
        this.sign = game.sense() == Sense.COST ? -1 : 1;
        long alone = 0;
        for (int i = 0; i < size; i++) {
            alone += sign * game.alone(i);
        }
        this.individually = alone <= sign * game.together();
    }

    static List<BigFraction> shares(CoalitionValues game, Nucleolus.Kind kind) {
        NucleolusOracle oracle = new NucleolusOracle(game, kind);
        return oracle.gains().stream().map(gain -> gain.multiply(oracle.sign)).toList();
    }

    private List<BigFraction> gains() {
        settled.add(row((1 << size) - 1, 0, game.together()));
        boolean[] done = new boolean[1 << size];
        done[0] = true;
        done[done.length - 1] = true;
        while (true) {
            List<BigFraction[]> corners = optimalCorners(done);
            BigFraction[] first = corners.get(0);
            for (int mask = 1; mask < done.length; mask++) {
                int group = mask;
                if (!done[mask]
                        && corners.stream()
                                .allMatch(corner -> share(corner, group).equals(share(first, group)))) {
                    done[mask] = true;
                    BigFraction[] row = row(mask, 0, 0);
                    row[size + 1] = share(first, mask);
                    settled.add(row);
                }
            }
            if (corners.stream().allMatch(corner -> Arrays.equals(corner, 0, size, first, 0, size))) {
                return Arrays.asList(first).subList(0, size);
            }
        }
    }

    private List<BigFraction[]> optimalCorners(boolean[] done) {
        List<BigFraction[]> atLeast = new ArrayList<>();
        for (int mask = 1; mask < done.length - 1; mask++) {
            if (!done[mask]) {
                atLeast.add(row(mask, divisor(mask), game.value(mask)));
            }
        }
        for (int i = 0; individually && i < size; i++) {
            atLeast.add(row(1 << i, 0, game.alone(i)));
        }
        List<BigFraction[]> corners = new ArrayList<>();
        choose(atLeast, 0, new ArrayList<>(settled), corners);
        BigFraction least = corners.stream()
                .map(corner -> corner[size])
                .reduce((a, b) -> Games.compare(a, b) <= 0 ? a : b)
                .orElseThrow();
        return corners.stream().filter(corner -> corner[size].equals(least)).toList();
    }

    /** Adds one condition after another to those that hold with equality, as long as they are independent. */
    private void choose(List<BigFraction[]> atLeast, int from, List<BigFraction[]> equal, List<BigFraction[]> corners) {
        BigFraction[][] reduced = Elimination.reduced(equal, size + 1);
        if (reduced.length == size + 1) {
            BigFraction[] corner = Elimination.solution(reduced);
            if (atLeast.stream().allMatch(row -> holds(row, corner))) {
                corners.add(corner);
            }
            return;
        }
        for (int i = from; i < atLeast.size(); i++) {
            List<BigFraction[]> more = new ArrayList<>(equal);
            more.add(atLeast.get(i));
            if (Elimination.reduced(more, size + 1).length > reduced.length) {
                choose(atLeast, i + 1, more, corners);
            }
        }
    }

    private boolean holds(BigFraction[] row, BigFraction[] corner) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i <= size; i++) {
            sum = sum.add(row[i].multiply(corner[i]));
        }
        return Games.compare(sum, row[size + 1]) >= 0;
    }

    private long divisor(int mask) {
        return switch (kind) {
            case PLAIN -> 1;
            case PER_CAPITA -> Integer.bitCount(mask);
            case PROPORTIONAL -> game.value(mask);
        };
    }

    private BigFraction[] row(int mask, long divisor, long value) {
        BigFraction[] row = new BigFraction[size + 2];
        for (int i = 0; i < size; i++) {
            row[i] = BigFraction.of(mask >> i & 1);
        }
        row[size] = BigFraction.of(divisor);
        row[size + 1] = BigFraction.of(sign * value);
        return row;
    }

    private static BigFraction share(BigFraction[] corner, int mask) {
        return Games.sum(Arrays.asList(corner).subList(0, corner.length - 1), mask);
    }
}
