package org.recoup.sharing.joint;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

/** Tells how stable a division of a game is. Everything it says is exact, and what it says about the core is proved. */
public final class Stability {

    private Stability() {}

    /**
     * Asks every group; up to {@value CoalitionValues#MOST} departments.
     *
     * @param shares exact, in cents, in order of codes; they sum to the value of all together
     * @throws Unshareable when they do not
     */
    public static StabilityReport of(CoalitionValues game, List<BigFraction> shares) {
        requireWhole(game, shares);
        GroupSurvey survey = GroupSurvey.of(game, shares);
        LeastCore leastCore = LeastCore.of(game);
        return new StabilityReport(
                game.sense(),
                departments(game.sense(), game.codes(), shares, alone(game)),
                survey.worst() == 0 ? Optional.empty() : Optional.of(standing(game, shares, survey.worst())),
                OptionalLong.of(survey.betterOff()),
                leastCore.core(),
                leastCore.excess());
    }

    /**
     * Finds the worst-off group by one least cut instead of asking each; any number of departments. Where nobody would gain by leaving,
     * the group that loses least is named for up to {@value WorstGroup#MOST_PINNED} departments. The core of a dependency model is never empty.
     *
     * @param shares exact, in cents, in order of codes; they sum to the value of all together
     * @throws Unshareable when they do not
     */
    public static StabilityReport of(DependencyModel model, List<BigFraction> shares) {
        requireWhole(model, shares);
        IndexedModel indexed = new IndexedModel(model);
        return new StabilityReport(
                indexed.sense(),
                departments(indexed.sense(), model.codes(), shares, indexed.alone()),
                new WorstGroup(indexed, shares).find(),
                OptionalLong.empty(),
                new Core.Stable(Shapley.of(model)),
                Optional.empty());
    }

    private static void requireWhole(Game game, List<BigFraction> shares) {
        if (shares.size() != game.size()) {
            throw new IllegalArgumentException(
                    "expected a share for each of " + game.codes() + ", found " + shares.size());
        }
        BigFraction sum = shares.stream().reduce(BigFraction.ZERO, BigFraction::add);
        if (!sum.equals(BigFraction.of(game.together()))) {
            throw new Unshareable("shares", "stability.shares.sum", sum, game.together());
        }
    }

    private static List<Standing> departments(Sense sense, List<String> codes, List<BigFraction> shares, long[] alone) {
        return IntStream.range(0, codes.size())
                .mapToObj(i -> Standing.of(sense, List.of(codes.get(i)), shares.get(i), BigFraction.of(alone[i])))
                .toList();
    }

    private static long[] alone(CoalitionValues game) {
        return IntStream.range(0, game.size()).mapToLong(game::alone).toArray();
    }

    private static Standing standing(CoalitionValues game, List<BigFraction> shares, int mask) {
        BigFraction share = IntStream.range(0, game.size())
                .filter(i -> (mask >> i & 1) == 1)
                .mapToObj(shares::get)
                .reduce(BigFraction.ZERO, BigFraction::add);
        return Standing.of(game.sense(), game.members(mask), share, BigFraction.of(game.value(mask)));
    }
}
