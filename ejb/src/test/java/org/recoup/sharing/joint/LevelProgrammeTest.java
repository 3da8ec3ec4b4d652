package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;

class LevelProgrammeTest {

    @Provide
    Arbitrary<CoalitionValues> games() {
        return Games.random(2, 6, 1, 100);
    }

    @Property(tries = 300)
    void theLeastExcessDoesNotDependOnTheGuess(
            @ForAll("games") CoalitionValues game,
            @ForAll Nucleolus.Kind kind,
            @ForAll @Size(max = 7) List<@IntRange(min = 1, max = 62) Integer> guess) {
        Measure measure = new Measure(game, kind);
        List<Column> columns = guess.stream()
                .map(mask -> mask & measure.all())
                .filter(mask -> mask != 0 && mask != measure.all())
                .map(mask -> Column.open(measure, mask))
                .toList();

        assertThat(leastExcess(measure, columns)).isEqualTo(leastExcess(measure, List.of()));
    }

    @Property(tries = 200)
    void noGroupStandsAboveTheEndOfALevelAndItsBalanceReachesIt(
            @ForAll("games") CoalitionValues game, @ForAll Nucleolus.Kind kind) {
        Measure measure = new Measure(game, kind);
        LevelProgramme.Optimum end = optimum(measure, List.of());
        List<BigFraction> shares = end.point().exactGains().stream()
                .map(gain -> gain.multiply(measure.sign()))
                .toList();

        for (int mask = 1; mask < measure.all(); mask++) {
            assertThat(Games.compare(
                            Games.excess(game, kind, shares, mask), end.point().exactExcess()))
                    .isNotPositive();
        }
        assertThat(end.balance())
                .filteredOn(balanced -> balanced.column().kind() == Column.Kind.OPEN)
                .isNotEmpty()
                .allSatisfy(balanced -> assertThat(Games.excess(
                                game, kind, shares, balanced.column().group()))
                        .isEqualTo(end.point().exactExcess()));
    }

    private static BigFraction leastExcess(Measure measure, List<Column> guess) {
        return optimum(measure, guess).point().exactExcess();
    }

    private static LevelProgramme.Optimum optimum(Measure measure, List<Column> guess) {
        return new LevelProgramme(measure, new Settled(measure), measure.hasImputations()).solve(guess);
    }
}
