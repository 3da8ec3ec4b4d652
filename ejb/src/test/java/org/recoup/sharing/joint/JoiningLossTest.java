package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JoiningLossTest {

    @Property
    void isTheLargestOfAllTwoGroups(@ForAll("any") CoalitionValues game) {
        long worst = 0;
        for (int one = 1; one < 1 << game.size(); one++) {
            for (int other = 1; other < 1 << game.size(); other++) {
                if ((one & other) == 0) {
                    worst = Math.max(worst, lost(game, one, other));
                }
            }
        }

        assertThat(JoiningLoss.worst(game).map(JoiningLoss::lost))
                .isEqualTo(worst == 0 ? Optional.empty() : Optional.of(worst));
    }

    @Property
    void namesTheTwoGroups(@ForAll("any") CoalitionValues game) {
        JoiningLoss.worst(game).ifPresent(loss -> {
            int one = mask(game, loss.group());
            int other = mask(game, loss.joined());
            assertThat(one & other).isZero();
            assertThat(lost(game, one, other)).isEqualTo(loss.lost());
        });
    }

    @Property
    void nobodyLosesInADependencyModel(@ForAll("models") DependencyModel model) {
        assertThat(JoiningLoss.worst(model.coalitionValues())).isEmpty();
    }

    @Example
    void atTwelveDepartmentsTwoPairsThatLeaveOthersOutAreSeen() {
        assertThat(JoiningLoss.worst(twoPairs(12)))
                .contains(new JoiningLoss(List.of("D00", "D01"), List.of("D02", "D03"), 1));
    }

    @Example
    void aboveTwelveTheyAreNot() {
        assertThat(JoiningLoss.worst(twoPairs(13))).isEmpty();
    }

    @Example
    void aboveTwelveOneThatJoinsAGroupIsSeen() {
        CoalitionValues game = SampleGames.game(
                Sense.COST, 13, mask -> mask == 0b1011 ? 31 : Integer.bitCount(mask) == 1 ? 10 : mask == 0 ? 0 : 20);

        assertThat(JoiningLoss.worst(game)).contains(new JoiningLoss(List.of("D00", "D01"), List.of("D03"), 1));
    }

    @Example
    void aboveTwelveAGroupThatJoinsAllOthersIsSeen() {
        int all = (1 << 13) - 1;
        int others = all ^ 0b11;
        CoalitionValues game = SampleGames.game(
                Sense.BENEFIT, 13, mask -> mask == all ? 5 : has(mask, 0b11) ? 3 : has(mask, others) ? 4 : 0);

        assertThat(JoiningLoss.worst(game)).contains(new JoiningLoss(List.of("D00", "D01"), game.members(others), 2));
    }

    @Property
    void ofSeparableValuesOneThatJoinsAllOthersIsSeen(@ForAll("any") CoalitionValues game) {
        long worst = 0;
        for (int i = 0; i < game.size(); i++) {
            worst = Math.max(worst, lost(game, 1 << i, (1 << game.size()) - 1 ^ 1 << i));
        }

        assertThat(JoiningLoss.worst(RemainingBenefitsTest.separable(game)).map(JoiningLoss::lost))
                .isEqualTo(worst == 0 ? Optional.empty() : Optional.of(worst));
    }

    @Example
    void ofSeparableValuesTheGroupsAreNamed() {
        SeparableValues game = SeparableValues.of(
                Sense.COST, 100, Map.of("A", 40L, "B", 20L, "C", 50L), Map.of("A", 70L, "B", 70L, "C", 60L));

        assertThat(JoiningLoss.worst(game)).contains(new JoiningLoss(List.of("B"), List.of("A", "C"), 10));
    }

    /** The first and the second pair have 1 each, but not together unless all others are there too. */
    private static CoalitionValues twoPairs(int n) {
        int all = (1 << n) - 1;
        return SampleGames.game(
                Sense.BENEFIT, n, mask -> mask == all ? 2 : has(mask, 0b0011) || has(mask, 0b1100) ? 1 : 0);
    }

    private static boolean has(int mask, int members) {
        return (mask & members) == members;
    }

    private static long lost(CoalitionValues game, int one, int other) {
        return game.sense().better() * (game.value(one) + game.value(other) - game.value(one | other));
    }

    private static int mask(CoalitionValues game, List<String> codes) {
        return codes.stream().mapToInt(code -> 1 << game.codes().indexOf(code)).sum();
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
