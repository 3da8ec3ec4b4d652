package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

class TauTest extends JointRuleLaws {

    @Override
    List<BigFraction> divide(CoalitionValues game) {
        return Tau.of(game);
    }

    @Property
    void isTheEfficientPointBetweenHopesAndRights(@ForAll("gainful") CoalitionValues game) {
        assertThat(Optional.of(Tau.of(game))).isEqualTo(defined(game));
    }

    @Property
    void existsJustWhereHopesAndRightsAllowIt(@ForAll("any") CoalitionValues game) {
        Optional<List<BigFraction>> expected = defined(game);
        Statistics.collect(expected.isPresent());
        if (expected.isPresent()) {
            assertThat(Tau.of(game)).isEqualTo(expected.orElseThrow());
        } else {
            assertThatThrownBy(() -> Tau.of(game)).isInstanceOf(Unshareable.class);
        }
    }

    @Property
    void ofCostsIsThatOfTheSavings(@ForAll("gainful") CoalitionValues game) {
        long[] alone = IntStream.range(0, game.size()).mapToLong(game::alone).toArray();
        long[] nothing = LongStream.of(alone).map(cents -> -cents).toArray();
        CoalitionValues savings = SampleGames.mirrored(SampleGames.plusOwn(game, nothing));
        List<BigFraction> saved =
                Tau.of(savings).stream().map(BigFraction::negate).toList();

        assertThat(Tau.of(game)).isEqualTo(SampleGames.plus(SampleGames.cents(alone), saved));
    }

    @Property
    void ofADependencyModelIsThatOfItsCoalitionValues(@ForAll("models") DependencyModel model) {
        assertThat(Tau.of(model)).isEqualTo(Tau.of(model.coalitionValues()));
    }

    @Property
    void whoAddsTheSameToEveryGroupGetsThat(@ForAll("gainful") CoalitionValues game, @ForAll("owns") long[] owns) {
        assertThat(dummyKeepsItsOwn(game, owns[0])).isTrue();
    }

    @Example
    void isNotAdditive() {
        assertThat(additiveOnTwoUnanimityGames()).isFalse();
    }

    @Example
    void isRefusedWhereSomebodyCouldInsistOnMoreThanItMayHopeFor() {
        // The hope of either is -4, its value alone 5.
        CoalitionValues game = SampleGames.game(Sense.BENEFIT, 2, mask -> new long[] {0, 5, 5, 1}[mask]);

        assertThatThrownBy(() -> Tau.of(game)).isInstanceOfSatisfying(Unshareable.class, fault -> {
            assertThat(fault.code()).isEqualTo("sharing.joint.tau.hope");
            assertThat(fault.values()).containsExactly("D00", -4L, 5L);
        });
        assertThatThrownBy(() -> Tau.of(SampleGames.mirrored(game)))
                .isInstanceOfSatisfying(
                        Unshareable.class, fault -> assertThat(fault.values()).containsExactly("D00", 4L, -5L));
    }

    @Example
    void isRefusedWhereAllCouldInsistOnMoreThanThereIs() {
        // Every pair has 9, all four have 12: each may hope for 5, and could insist on 4 with any other.
        CoalitionValues game =
                SampleGames.game(Sense.BENEFIT, 4, mask -> new long[] {0, 0, 9, 7, 12}[Integer.bitCount(mask)]);

        assertThatThrownBy(() -> Tau.of(game)).isInstanceOfSatisfying(Unshareable.class, fault -> {
            assertThat(fault.code()).isEqualTo("sharing.joint.tau.rights");
            assertThat(fault.values()).containsExactly(16L, 12L);
        });
        assertThatThrownBy(() -> Tau.of(SampleGames.mirrored(game)))
                .isInstanceOfSatisfying(
                        Unshareable.class, fault -> assertThat(fault.values()).containsExactly(-16L, -12L));
    }

    @Example
    void staysExactAtTwentyDepartmentsAndTheLargestAmounts() {
        long most = 1_000_000_000_000_000L;
        CoalitionValues game =
                SampleGames.game(Sense.BENEFIT, 20, mask -> mask == 0 ? 0 : mask == (1 << 20) - 1 ? most : -most);

        assertThat(Tau.of(game)).allMatch(BigFraction.of(most, 20)::equals);
    }

    /** Tijs's definition, word by word, for benefits; costs by their mirror. */
    private static Optional<List<BigFraction>> defined(CoalitionValues game) {
        if (game.sense() == Sense.COST) {
            return defined(SampleGames.mirrored(game))
                    .map(shares -> shares.stream().map(BigFraction::negate).toList());
        }
        int n = game.size();
        long[] upper = IntStream.range(0, n)
                .mapToLong(i -> game.together() - game.without(i))
                .toArray();
        long[] lower = IntStream.range(0, n)
                .mapToLong(i -> IntStream.range(0, 1 << n)
                        .filter(mask -> (mask >> i & 1) == 1)
                        .mapToLong(mask -> game.value(mask)
                                - IntStream.range(0, n)
                                        .filter(j -> j != i && (mask >> j & 1) == 1)
                                        .mapToLong(j -> upper[j])
                                        .sum())
                        .max()
                        .orElseThrow())
                .toArray();
        long up = LongStream.of(upper).sum();
        long low = LongStream.of(lower).sum();
        if (low > game.together()
                || game.together() > up
                || IntStream.range(0, n).anyMatch(i -> lower[i] > upper[i])) {
            return Optional.empty();
        }
        BigFraction way = up == low ? BigFraction.ZERO : BigFraction.of(game.together() - low, up - low);
        return Optional.of(IntStream.range(0, n)
                .mapToObj(i -> way.multiply(BigFraction.of(upper[i] - lower[i])).add(BigFraction.of(lower[i])))
                .toList());
    }

    @Provide
    Arbitrary<CoalitionValues> any() {
        return SampleGames.any(3);
    }

    @Provide
    Arbitrary<DependencyModel> models() {
        return SampleGames.models(6);
    }
}
