package org.recoup.sharing.joint;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How well the most dissatisfied group can be treated at best, over all divisions of the whole (Maschler, Peleg and Shapley 1979).
 * Where that group still loses, the core is empty.
 *
 * @param excess the least that the largest excess can be, in cents; empty for a single department, which has nobody to leave
 * @param core empty or not, with the proof
 */
record LeastCore(Optional<BigFraction> excess, Core core) {

    static LeastCore of(CoalitionValues game) {
        if (game.size() == 1) {
            return new LeastCore(Optional.empty(), new Core.Stable(List.of(BigFraction.of(game.together()))));
        }
        Measure measure = new Measure(game, Nucleolus.Kind.PLAIN);
        Settled settled = new Settled(measure);
        List<Column> guess = new LevelGuess(measure, settled, false, measure.even()).columns();
        LevelProgramme.Optimum optimum = new LevelProgramme(measure, settled, false).solve(guess);
        BigFraction excess = optimum.point().exactExcess();
        Core core = excess.signum() > 0 ? empty(game, optimum) : stable(measure, optimum);
        CoreCheck.fault(game, core).ifPresent(fault -> {
            throw new IllegalStateException("expected a proof about the core, found " + fault);
        });
        return new LeastCore(Optional.of(excess), core);
    }

    private static Core stable(Measure measure, LevelProgramme.Optimum optimum) {
        return new Core.Stable(optimum.point().exactGains().stream()
                .map(gain -> gain.multiply(measure.sign()))
                .toList());
    }

    /** The weights of a level cover each department equally; here they are made to cover each once. */
    private static Core empty(CoalitionValues game, LevelProgramme.Optimum optimum) {
        BigFraction cover = optimum.balance().stream()
                .filter(balanced -> (balanced.column().group() & 1) == 1)
                .map(LevelProgramme.Balanced::weight)
                .reduce(BigFraction.ZERO, BigFraction::add);
        List<WeightedGroup> groups = optimum.balance().stream()
                .map(balanced -> new WeightedGroup(
                        game.members(balanced.column().group()),
                        balanced.weight().divide(cover)))
                .toList();
        BigFraction worth = optimum.balance().stream()
                .map(balanced -> balanced.weight()
                        .divide(cover)
                        .multiply(game.value(balanced.column().group())))
                .reduce(BigFraction.ZERO, BigFraction::add);
        return new Core.Empty(groups, worth);
    }
}
