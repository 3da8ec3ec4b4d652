package org.recoup.sharing.joint;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

/**
 * The tau value (Tijs 1981): the efficient compromise on the line between what each department may hope for and what it can insist
 * on. It may hope for what it adds joining last; it can insist on what the best group would leave it after granting the others all
 * they hope for, its minimal right. The way from hope down to right is its concession: the least gap, over all groups it is in,
 * between what the members hope for and what the group is worth (Driessen and Tijs 1985). For costs everything is mirrored, which
 * gives the same as sharing the savings against each paying alone.
 */
public final class Tau {

    private Tau() {}

    /**
     * @return exact shares in cents, in order of codes
     * @throws Unshareable when the game is not quasi-balanced: somebody could insist on more than it may hope for, or all of them
     *     on more than there is
     */
    public static List<BigFraction> of(CoalitionValues game) {
        long[] hopes = Marginals.of(game).last();
        long[] gaps = gaps(game, hopes);
        long gapOfAll = gaps[gaps.length - 1];
        long[] concessions = leastByDepartment(gaps);
        for (int i = 0; i < hopes.length; i++) {
            if (concessions[i] < 0) {
                long right = hopes[i] - game.sense().better() * concessions[i];
                throw new Unshareable(
                        "coalitions", "sharing.joint.tau.hope", game.codes().get(i), hopes[i], right);
            }
        }
        // Twenty concessions are at most 20 x 4.1 x 10^16.
        long concessionsOfAll = Arrays.stream(concessions).sum();
        if (concessionsOfAll < gapOfAll) {
            long rights = Arrays.stream(hopes).sum() - game.sense().better() * concessionsOfAll;
            throw new Unshareable("coalitions", "sharing.joint.tau.rights", rights, game.together());
        }
        return RestInProportion.divide(game.together(), hopes, concessions).orElseThrow();
    }

    /**
     * From a dependency model of any size. The game is convex, so that the minimal right of a department is its value alone; the tau
     * value always exists, and is the division by remaining benefits.
     */
    public static List<BigFraction> of(DependencyModel model) {
        return SeparableCosts.remainingBenefits(model);
    }

    /**
     * How far each group is from what its members hope for; above zero is the usual side. At most 20 hopes of 2 x 10^15 and a value
     * of 10^15: no overflow. The gap of nobody is out of reach of every minimum.
     */
    private static long[] gaps(CoalitionValues game, long[] hopes) {
        long[] table = game.table();
        long[] gaps = new long[table.length];
        for (int i = 0; i < hopes.length; i++) {
            int bit = 1 << i;
            for (int mask = 0; mask < bit; mask++) {
                gaps[bit + mask] = gaps[mask] + hopes[i];
            }
        }
        int better = game.sense().better();
        for (int mask = 1; mask < gaps.length; mask++) {
            gaps[mask] = better * (gaps[mask] - table[mask]);
        }
        return gaps;
    }

    /** Least gap of the groups with each department. Folds the table bit by bit, so that it takes two steps a group, not n. */
    private static long[] leastByDepartment(long[] gaps) {
        int n = Integer.numberOfTrailingZeros(gaps.length);
        long[] least = new long[n];
        for (int i = n - 1; i >= 0; i--) {
            int bit = 1 << i;
            least[i] = IntStream.range(bit, 2 * bit)
                    .mapToLong(mask -> gaps[mask])
                    .min()
                    .orElseThrow();
            for (int mask = 1; mask < bit; mask++) {
                gaps[mask] = Math.min(gaps[mask], gaps[bit + mask]);
            }
        }
        return least;
    }
}
