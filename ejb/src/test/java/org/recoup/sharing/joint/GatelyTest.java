package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

class GatelyTest extends JointRuleLaws {

    @Override
    List<BigFraction> divide(CoalitionValues game) {
        return Gately.of(game);
    }

    @Property
    void everyPropensityToDisruptIsTheSame(@ForAll("gainful") CoalitionValues game) {
        List<BigFraction> shares = Gately.of(game);
        for (int i = 0; i < game.size(); i++) {
            for (int j = 0; j < game.size(); j++) {
                assertThat(lostByOthers(game, shares, i).multiply(lostBy(game, shares, j)))
                        .isEqualTo(lostByOthers(game, shares, j).multiply(lostBy(game, shares, i)));
            }
        }
    }

    @Property
    void isTheDivisionByRemainingBenefitsWhereNobodyLosesByJoiningLast(@ForAll("models") DependencyModel model) {
        assertThat(Gately.of(model)).isEqualTo(SeparableCosts.remainingBenefits(model));
    }

    @Property
    void needsTheValuesOfOneAndOfAllButOneOnly(@ForAll("gainful") CoalitionValues game) {
        assertThat(Gately.of(RemainingBenefitsTest.separable(game))).isEqualTo(divide(game));
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
    void whoLosesByJoiningLastGetsLessThanAlone() {
        // Joining last adds 2 and 8 more than being alone, and 4 less; 3 are gained in all.
        CoalitionValues game = SampleGames.game(Sense.BENEFIT, 3, mask -> new long[] {0, 1, 0, 8, 7, 3, 8, 11}[mask]);

        assertThat(Gately.of(game)).isEqualTo(SampleGames.cents(2, 4, 5));
    }

    @Example
    void whereNobodyGainsAnythingEachKeepsItsOwn() {
        CoalitionValues game = SampleGames.game(Sense.COST, 3, mask -> new long[] {0, 1, 5, 6, 7, 8, 12, 13}[mask]);

        assertThat(Gately.of(game)).isEqualTo(SampleGames.cents(1, 5, 7));
    }

    @Example
    void isRefusedWherePropensitiesCannotBeMadeEqual() {
        // Pairs have all there is, so that joining last adds nothing, as does joining first.
        CoalitionValues game = SampleGames.game(Sense.BENEFIT, 3, mask -> Integer.bitCount(mask) > 1 ? 10 : 0);

        assertThatThrownBy(() -> Gately.of(game)).isInstanceOfSatisfying(Unshareable.class, fault -> {
            assertThat(fault.code()).isEqualTo("sharing.joint.gately.none");
            assertThat(fault.values()).extracting(String::valueOf).containsExactly("0", "10");
        });
    }

    @Example
    void isRefusedWherePropensitiesAreTheSameWhateverTheDivision() {
        // One adds 4 more joining last, another 4 less, and nothing is gained in all.
        CoalitionValues game = SampleGames.game(Sense.BENEFIT, 3, mask -> new long[] {0, 0, 0, 0, 0, 4, -4, 0}[mask]);

        assertThatThrownBy(() -> Gately.of(game)).isInstanceOf(Unshareable.class);
    }

    private static BigFraction lostByOthers(CoalitionValues game, List<BigFraction> shares, int leaving) {
        return SampleGames.sum(shares).subtract(shares.get(leaving)).subtract(BigFraction.of(game.without(leaving)));
    }

    private static BigFraction lostBy(CoalitionValues game, List<BigFraction> shares, int leaving) {
        return shares.get(leaving).subtract(BigFraction.of(game.alone(leaving)));
    }

    @Provide
    Arbitrary<DependencyModel> models() {
        return SampleGames.models(6);
    }
}
