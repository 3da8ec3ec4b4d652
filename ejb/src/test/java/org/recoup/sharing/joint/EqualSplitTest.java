package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;

class EqualSplitTest extends JointRuleLaws {

    @Override
    List<BigFraction> divide(CoalitionValues game) {
        return SeparableCosts.equalSplit(game);
    }

    @Property
    void differsFromTheSeparablePartByTheSameForAll(@ForAll("any") CoalitionValues game) {
        assertThat(IntStream.range(0, game.size())
                        .mapToObj(i -> divide(game).get(i).subtract(BigFraction.of(game.together() - game.without(i))))
                        .distinct())
                .hasSize(1);
        assertThat(SampleGames.sum(divide(game))).isEqualTo(BigFraction.of(game.together()));
    }

    @Property
    void isAdditive(@ForAll("any") CoalitionValues one) {
        CoalitionValues other = SampleGames.game(one.sense(), one.size(), mask -> mask * mask);

        assertThat(divide(SampleGames.plus(one, other))).isEqualTo(SampleGames.plus(divide(one), divide(other)));
    }

    @Property
    void ofADependencyModelIsThatOfItsCoalitionValues(@ForAll("models") DependencyModel model) {
        assertThat(SeparableCosts.equalSplit(model)).isEqualTo(divide(model.coalitionValues()));
    }

    @Example
    void chargesADepartmentThatAddsNothing() {
        assertThat(divide(SampleGames.unanimity(3, 0b011)))
                .containsExactly(BigFraction.of(2, 3), BigFraction.of(2, 3), BigFraction.of(-1, 3));
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
