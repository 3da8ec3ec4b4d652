package org.recoup.sharing.joint;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Goes down the levels of a nucleolus. Each level is a linear programme that is guessed in floating point and solved exactly from
 * that guess; the groups with weight above zero in its balance are settled, and the next level begins. Every level settles one more
 * share at least, so that there are fewer levels than departments.
 */
final class NucleolusSearch {

    private final CoalitionValues game;
    private final Measure measure;
    private final boolean individually;
    private final Settled settled;
    private final List<Nucleolus.Level> levels = new ArrayList<>();

    NucleolusSearch(CoalitionValues game, Nucleolus.Kind kind) {
        this.game = game;
        this.measure = new Measure(game, kind);
        this.individually = measure.hasImputations();
        this.settled = new Settled(measure);
    }

    Nucleolus run() {
        List<BigFraction> gains = measure.even();
        while (settled.span().rank() < measure.size()) {
            List<Column> guess = new LevelGuess(measure, settled, individually, gains).columns();
            LevelProgramme.Optimum optimum = new LevelProgramme(measure, settled, individually).solve(guess);
            levels.add(level(optimum));
            settle(optimum);
            gains = optimum.point().exactGains();
        }
        return new Nucleolus(measure.kind(), domain(), game.codes(), shares(gains), levels);
    }

    private Nucleolus.Domain domain() {
        return individually ? Nucleolus.Domain.IMPUTATIONS : Nucleolus.Domain.EFFICIENT_DIVISIONS;
    }

    private List<BigFraction> shares(List<BigFraction> gains) {
        return gains.stream().map(gain -> gain.multiply(measure.sign())).toList();
    }

    private Nucleolus.Level level(LevelProgramme.Optimum optimum) {
        return new Nucleolus.Level(
                optimum.point().exactExcess(),
                weighted(optimum, Column.Kind.OPEN),
                weighted(optimum, Column.Kind.ALONE));
    }

    private List<WeightedGroup> weighted(LevelProgramme.Optimum optimum, Column.Kind kind) {
        return optimum.balance().stream()
                .filter(balanced -> balanced.column().kind() == kind)
                .map(balanced ->
                        new WeightedGroup(measure.members(balanced.column().group()), balanced.weight()))
                .toList();
    }

    private void settle(LevelProgramme.Optimum optimum) {
        BigFraction excess = optimum.point().exactExcess();
        for (LevelProgramme.Balanced balanced : optimum.balance()) {
            Column column = balanced.column();
            settled.settle(column.group(), column.gain().subtract(excess.multiply(column.divisor())));
        }
    }
}
