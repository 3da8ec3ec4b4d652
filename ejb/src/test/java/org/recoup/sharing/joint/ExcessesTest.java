package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;

/** A pass over the table must not miss a group that stands above by less than floating point can tell. */
class ExcessesTest {

    private static final BigInteger LARGE = BigInteger.TEN.pow(40);

    /** Values next to those of an additive game, so that most groups stand within a few cents of each other. */
    @Provide
    Arbitrary<CoalitionValues> tight() {
        return Arbitraries.longs()
                .between(1, 150_000_000_000_000L)
                .list()
                .ofMinSize(2)
                .ofMaxSize(6)
                .flatMap(own -> Arbitraries.longs()
                        .between(-1, 1)
                        .array(long[].class)
                        .ofSize(1 << own.size())
                        .map(little -> Games.game(
                                Sense.COST,
                                own.size(),
                                mask -> IntStream.range(0, own.size())
                                                .filter(i -> (mask >> i & 1) == 1)
                                                .mapToLong(own::get)
                                                .sum()
                                        + Math.max(0, little[mask]))));
    }

    @Property(tries = 500)
    void aGroupAboveIsFoundIfThereIsOne(
            @ForAll("tight") CoalitionValues game,
            @ForAll Nucleolus.Kind kind,
            @ForAll @Size(6) List<@LongRange(min = -3, max = 3) Long> little,
            @ForAll @LongRange(min = -4, max = 4) long excess,
            @ForAll boolean fine,
            @ForAll @IntRange(min = 0, max = 62) int leftOut) {
        Measure measure = new Measure(game, kind);
        BigFraction unit = fine ? BigFraction.of(BigInteger.ONE, LARGE) : BigFraction.ONE;
        List<BigFraction> gains = IntStream.range(0, game.size())
                .mapToObj(i -> unit.multiply(little.get(i)).add(measure.gain(1 << i)))
                .toList();
        BigFraction level = unit.multiply(excess);
        List<Integer> above = IntStream.range(1, measure.all())
                .filter(mask -> mask != leftOut)
                .filter(mask -> BigFraction.of(measure.gain(mask))
                                .subtract(Games.sum(gains, mask))
                                .subtract(level.multiply(measure.divisor(mask)))
                                .signum()
                        > 0)
                .boxed()
                .toList();

        int found = new Excesses(measure, Point.of(gains, level))
                .farthestAbove(mask -> mask == 0 || mask == measure.all() || mask == leftOut);

        if (above.isEmpty()) {
            assertThat(found).isZero();
        } else {
            assertThat(above).contains(found);
        }
    }
}
