package org.recoup.sharing.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Verifies the proof that a division is the nucleolus of a game, from the game and the stated levels alone and in exact arithmetic. It
 * knows nothing of how the answer was found.
 *
 * <p>Why that is enough: let another division treat groups no worse in order of excess. By induction the two agree on what earlier
 * levels settled. Then no open group may stand above the level in either, so each group named gets no less in the other; held
 * departments get no less either; and a sum of these with weights above zero is settled, so they all get the same.
 */
public final class NucleolusCheck {

    private final Measure measure;
    private final CoalitionValues game;
    private final Nucleolus claimed;
    private final List<BigFraction> gains;

    private NucleolusCheck(CoalitionValues game, Nucleolus claimed) {
        this.measure = new Measure(game, claimed.kind());
        this.game = game;
        this.claimed = claimed;
        this.gains = claimed.shares().stream()
                .map(share -> share.multiply(measure.sign()))
                .toList();
    }

    /** What is wrong with the proof; empty when it holds. */
    public static Optional<String> fault(CoalitionValues game, Nucleolus claimed) {
        if (!game.codes().equals(claimed.codes())) {
            return Optional.of("the departments " + claimed.codes() + " of another game");
        }
        NucleolusCheck check = new NucleolusCheck(game, claimed);
        return check.domainFault().or(check::levelsFault);
    }

    private Optional<String> domainFault() {
        if (!gain(measure.all()).equals(gains.stream().reduce(BigFraction.ZERO, BigFraction::add))) {
            return Optional.of("shares that do not sum to the whole");
        }
        boolean imputations = claimed.domain() == Nucleolus.Domain.IMPUTATIONS;
        if (!imputations) {
            return measure.hasImputations()
                    ? Optional.of("all divisions although there are imputations")
                    : Optional.empty();
        }
        for (int i = 0; i < gains.size(); i++) {
            if (gains.get(i).subtract(gain(1 << i)).signum() < 0) {
                return Optional.of(
                        "a share worse than alone for " + game.codes().get(i));
            }
        }
        return Optional.empty();
    }

    private Optional<String> levelsFault() {
        Span settled = Span.ofAll(measure.size());
        for (Nucleolus.Level level : claimed.levels()) {
            Optional<String> fault = levelFault(level, settled);
            if (fault.isPresent()) {
                return fault;
            }
            for (WeightedGroup named : named(level)) {
                int mask = mask(named.members());
                settled = settled.contains(mask) ? settled : settled.with(mask);
            }
        }
        return settled.rank() == measure.size() ? Optional.empty() : Optional.of("shares left unsettled");
    }

    private Optional<String> levelFault(Nucleolus.Level level, Span settled) {
        return groupsFault(level)
                .or(() -> heldFault(level))
                .or(() -> balanced(level, settled) ? Optional.empty() : Optional.of("groups out of balance"))
                .or(() -> above(level, settled));
    }

    private Optional<String> groupsFault(Nucleolus.Level level) {
        for (WeightedGroup named : named(level)) {
            if (named.weight().signum() <= 0 || !game.codes().containsAll(named.members())) {
                return Optional.of("an unknown group or a weight of zero or less for " + named.members());
            }
        }
        for (WeightedGroup named : level.groups()) {
            int mask = mask(named.members());
            BigFraction excess = gain(mask).subtract(share(mask));
            if (mask == 0
                    || mask == measure.all()
                    || !excess.equals(level.excess().multiply(measure.divisor(mask)))) {
                return Optional.of("an excess other than that of its level for " + named.members());
            }
        }
        return Optional.empty();
    }

    private Optional<String> heldFault(Nucleolus.Level level) {
        for (WeightedGroup held : level.heldAlone()) {
            int mask = mask(held.members());
            boolean atLimit = claimed.domain() == Nucleolus.Domain.IMPUTATIONS
                    && Integer.bitCount(mask) == 1
                    && gain(mask).equals(share(mask));
            if (!atLimit) {
                return Optional.of("a department not held at what it has alone: " + held.members());
            }
        }
        return Optional.empty();
    }

    private boolean balanced(Nucleolus.Level level, Span settled) {
        BigFraction[] sum = new BigFraction[measure.size()];
        Arrays.fill(sum, BigFraction.ZERO);
        for (WeightedGroup named : named(level)) {
            for (String member : named.members()) {
                int index = game.codes().indexOf(member);
                sum[index] = sum[index].add(named.weight());
            }
        }
        return settled.contains(sum);
    }

    private Optional<String> above(Nucleolus.Level level, Span settled) {
        int group = new Excesses(measure, Point.of(gains, level.excess())).farthestAbove(settled::contains);
        return group == 0
                ? Optional.empty()
                : Optional.of("more excess than that of the level for " + game.members(group));
    }

    private static List<WeightedGroup> named(Nucleolus.Level level) {
        return Stream.concat(level.groups().stream(), level.heldAlone().stream())
                .toList();
    }

    private int mask(List<String> members) {
        int mask = 0;
        for (String member : members) {
            mask |= 1 << game.codes().indexOf(member);
        }
        return mask;
    }

    private BigFraction gain(int mask) {
        return BigFraction.of(measure.gain(mask));
    }

    private BigFraction share(int mask) {
        List<BigFraction> members = new ArrayList<>();
        for (int i = 0; i < gains.size(); i++) {
            if ((mask >> i & 1) == 1) {
                members.add(gains.get(i));
            }
        }
        return members.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }
}
