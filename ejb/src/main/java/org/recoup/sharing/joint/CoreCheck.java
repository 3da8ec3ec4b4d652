package org.recoup.sharing.joint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Verifies what is said about the core of a game, from the game alone and in exact arithmetic. */
public final class CoreCheck {

    private CoreCheck() {}

    /** What is wrong with the proof; empty when it holds. */
    public static Optional<String> fault(CoalitionValues game, Core core) {
        return core instanceof Core.Stable stable
                ? stableFault(game, stable.shares())
                : emptyFault(game, (Core.Empty) core);
    }

    private static Optional<String> stableFault(CoalitionValues game, List<BigFraction> shares) {
        if (shares.size() != game.size()
                || !shares.stream()
                        .reduce(BigFraction.ZERO, BigFraction::add)
                        .equals(BigFraction.of(game.together()))) {
            return Optional.of("shares that do not sum to the whole");
        }
        long leaving = GroupSurvey.of(game, shares).betterOff();
        return leaving == 0 ? Optional.empty() : Optional.of(leaving + " groups that would leave");
    }

    private static Optional<String> emptyFault(CoalitionValues game, Core.Empty empty) {
        BigFraction[] cover = new BigFraction[game.size()];
        Arrays.fill(cover, BigFraction.ZERO);
        BigFraction worth = BigFraction.ZERO;
        for (WeightedGroup group : empty.groups()) {
            if (group.weight().signum() <= 0 || !game.codes().containsAll(group.members())) {
                return Optional.of("an unknown group or a weight of zero or less for " + group.members());
            }
            int mask = 0;
            for (String member : group.members()) {
                int index = game.codes().indexOf(member);
                cover[index] = cover[index].add(group.weight());
                mask |= 1 << index;
            }
            worth = worth.add(group.weight().multiply(game.value(mask)));
        }
        if (!Arrays.stream(cover).allMatch(BigFraction.ONE::equals)) {
            return Optional.of("weights that do not sum to one for each department");
        }
        int better = game.sense() == Sense.COST ? -1 : 1;
        return worth.equals(empty.worth()) && worth.subtract(game.together()).signum() == better
                ? Optional.empty()
                : Optional.of("groups that are worth no more than all together");
    }
}
