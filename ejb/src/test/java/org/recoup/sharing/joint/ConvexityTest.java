package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ConvexityTest {

    @Property
    void holdsForEveryDependencyModel(@ForAll("models") DependencyModel model) {
        assertThat(Convexity.holds(model.coalitionValues())).isTrue();
    }

    @Property
    void meansThatTwoGroupsLoseNothingInWhatTheyHaveInCommon(@ForAll("any") CoalitionValues game) {
        assertThat(Convexity.holds(game)).isEqualTo(byAllPairs(game));
    }

    @Property
    void isLostWhereOneGroupIsALittleBetterOff(
            @ForAll("models") DependencyModel model, @ForAll @IntRange(min = 1) int group) {
        CoalitionValues convex = model.coalitionValues();
        int changed = group % (1 << convex.size());
        CoalitionValues game = SampleGames.game(
                convex.sense(),
                convex.size(),
                mask -> convex.value(mask)
                        + (mask == changed && mask > 0 ? convex.sense().better() : 0));

        assertThat(Convexity.holds(game)).isEqualTo(byAllPairs(game));
    }

    @Example
    void theShapleyValueOfAGameThatIsNotConvexMayBeUnstable() {
        CoalitionValues game = SampleGames.game(Sense.BENEFIT, 3, mask -> Integer.bitCount(mask) > 1 ? 10 : 0);

        assertThat(Convexity.holds(game)).isFalse();
        assertThat(SampleGames.inCore(game, Shapley.of(game))).isFalse();
    }

    private static boolean byAllPairs(CoalitionValues game) {
        for (int one = 0; one < 1 << game.size(); one++) {
            for (int other = 0; other < 1 << game.size(); other++) {
                long apart = game.value(one) + game.value(other);
                long merged = game.value(one | other) + game.value(one & other);
                if (game.sense() == Sense.COST ? merged > apart : merged < apart) {
                    return false;
                }
            }
        }
        return true;
    }

    @Provide
    Arbitrary<DependencyModel> models() {
        return SampleGames.models(6);
    }

    @Provide
    Arbitrary<CoalitionValues> any() {
        return SampleGames.any(3);
    }
}
