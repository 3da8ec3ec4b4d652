package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

class RemainingBenefitsTest extends JointRuleLaws {

    @Override
    List<BigFraction> divide(CoalitionValues game) {
        return SeparableCosts.remainingBenefits(game);
    }

    @Property
    void isTheSeparablePartAndTheRestByRemainingBenefits(@ForAll("any") CoalitionValues game) {
        List<Long> separable = IntStream.range(0, game.size())
                .mapToObj(i -> game.together() - game.without(i))
                .toList();
        List<Long> benefits = IntStream.range(0, game.size())
                .mapToObj(i -> Math.max(
                        0,
                        game.sense() == Sense.COST
                                ? game.alone(i) - separable.get(i)
                                : separable.get(i) - game.alone(i)))
                .toList();
        long rest = game.together() - sum(separable);
        if (sum(benefits) == 0) {
            if (rest == 0) {
                assertThat(divide(game))
                        .isEqualTo(separable.stream().map(BigFraction::of).toList());
            } else {
                assertThatThrownBy(() -> divide(game)).hasMessageContaining(rest + " cents are left");
            }
        } else {
            assertThat(divide(game))
                    .isEqualTo(IntStream.range(0, game.size())
                            .mapToObj(i -> BigFraction.of(rest * benefits.get(i), sum(benefits))
                                    .add(BigFraction.of(separable.get(i))))
                            .toList());
        }
    }

    @Property
    void needsTheValuesOfOneAndOfAllButOneOnly(@ForAll("gainful") CoalitionValues game) {
        assertThat(SeparableCosts.remainingBenefits(separable(game))).isEqualTo(divide(game));
    }

    @Property
    void ofADependencyModelIsThatOfItsCoalitionValues(@ForAll("models") DependencyModel model) {
        assertThat(SeparableCosts.remainingBenefits(model)).isEqualTo(divide(model.coalitionValues()));
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
    void isRefusedWhereNobodyHasARemainingBenefit() {
        SeparableValues game =
                SeparableValues.of(Sense.COST, 50, Map.of("A", 10L, "B", 10L), Map.of("A", 10L, "B", 10L));

        assertThatThrownBy(() -> SeparableCosts.remainingBenefits(game))
                .isInstanceOf(Unshareable.class)
                .hasMessageContaining("-30 cents are left");
    }

    @Example
    void thousandsOfTheLargestAmountsOverflowNowhere() {
        long most = 1_000_000_000_000_000L;
        Map<String, Long> least = new HashMap<>();
        Map<String, Long> alone = new HashMap<>();
        SampleGames.codes(10_000).forEach(code -> {
            alone.put(code, most);
            least.put(code, -most);
        });

        assertThat(SeparableCosts.remainingBenefits(SeparableValues.of(Sense.BENEFIT, most, least, least)))
                .allMatch(BigFraction.of(most, 10_000)::equals);
        assertThat(SeparableCosts.equalSplit(SeparableValues.of(Sense.BENEFIT, most, alone, least)))
                .allMatch(BigFraction.of(most, 10_000)::equals);
    }

    static SeparableValues separable(CoalitionValues game) {
        List<Integer> indices = IntStream.range(0, game.size()).boxed().toList();
        return new SeparableValues(
                game.sense(),
                game.codes(),
                game.together(),
                indices.stream().map(game::alone).toList(),
                indices.stream().map(game::without).toList());
    }

    private static long sum(List<Long> cents) {
        return cents.stream().mapToLong(Long::longValue).sum();
    }

    @Provide
    Arbitrary<CoalitionValues> any() {
        return SampleGames.any(4);
    }

    @Provide
    Arbitrary<DependencyModel> models() {
        return SampleGames.models(6);
    }
}
