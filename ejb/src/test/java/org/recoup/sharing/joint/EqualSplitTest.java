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
        assertThat(Games.sum(divide(game))).isEqualTo(BigFraction.of(game.together()));
    }

    @Property
    void isAdditive(@ForAll("any") CoalitionValues one) {
        CoalitionValues other = Games.game(one.sense(), one.size(), mask -> mask * mask);

        assertThat(divide(Games.plus(one, other))).isEqualTo(Games.plus(divide(one), divide(other)));
    }

    @Property
    void ofADependencyModelIsThatOfItsCoalitionValues(@ForAll("models") DependencyModel model) {
        assertThat(SeparableCosts.equalSplit(model)).isEqualTo(divide(model.coalitionValues()));
    }

    @Example
    void chargesADepartmentThatAddsNothing() {
        assertThat(divide(Games.unanimity(3, 0b011)))
                .containsExactly(BigFraction.of(2, 3), BigFraction.of(2, 3), BigFraction.of(-1, 3));
    }

    @Provide
    Arbitrary<CoalitionValues> any() {
        return Games.any(4);
    }

    @Provide
    Arbitrary<DependencyModel> models() {
        return Games.models(6);
    }
}
