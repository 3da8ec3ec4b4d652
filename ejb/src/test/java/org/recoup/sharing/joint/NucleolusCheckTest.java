package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.recoup.sharing.joint.Nucleolus.Level;

/** Each test changes one thing in a proof that holds. */
class NucleolusCheckTest {

    private final CoalitionValues game = Games.game(
            Sense.COST, 4, mask -> new long[] {0, 10, 12, 19, 9, 18, 17, 25, 14, 20, 23, 30, 21, 27, 29, 33}[mask]);
    private final Nucleolus proved = Nucleolus.of(game, Nucleolus.Kind.PLAIN);

    @Test
    void theProofHolds() {
        assertThat(proved.levels()).hasSizeGreaterThan(1);
        assertThat(NucleolusCheck.fault(game, proved)).isEmpty();
    }

    @Test
    void otherSharesAreRefused() {
        List<BigFraction> moved = new ArrayList<>(proved.shares());
        moved.set(0, moved.get(0).add(BigFraction.of(1, 1000)));
        assertThat(fault(moved, proved.levels())).contains("shares that do not sum to the whole");

        moved.set(1, moved.get(1).subtract(BigFraction.of(1, 1000)));
        assertThat(fault(moved, proved.levels())).isNotEmpty();
    }

    @Test
    void aLevelLeftOutIsRefused() {
        assertThat(fault(proved.shares(), proved.levels().subList(0, 1))).contains("shares left unsettled");
        assertThat(fault(
                        proved.shares(),
                        proved.levels().subList(1, proved.levels().size())))
                .isNotEmpty();
    }

    @Test
    void anotherExcessIsRefused() {
        assertThat(fault(
                        proved.shares(),
                        firstLevel(level -> new Level(
                                level.excess().subtract(BigFraction.of(1, 7)), level.groups(), level.heldAlone()))))
                .isNotEmpty();
    }

    @Test
    void anotherWeightIsRefused() {
        assertThat(fault(
                        proved.shares(),
                        firstGroup(group -> new WeightedGroup(
                                group.members(), group.weight().add(BigFraction.ONE)))))
                .contains("groups out of balance");
        assertThat(fault(
                                proved.shares(),
                                firstGroup(group -> new WeightedGroup(
                                        group.members(), group.weight().negate())))
                        .orElseThrow())
                .contains("a weight of zero or less");
    }

    @Test
    void anotherGroupIsRefused() {
        assertThat(fault(proved.shares(), firstGroup(group -> new WeightedGroup(List.of("Z"), group.weight())))
                        .orElseThrow())
                .contains("unknown group");
        assertThat(fault(proved.shares(), firstGroup(group -> new WeightedGroup(List.of(), group.weight()))))
                .isNotEmpty();
    }

    @Test
    void aDepartmentThatDoesBetterThanAloneIsNotHeldAtThat() {
        assertThat(fault(
                                proved.shares(),
                                firstLevel(level -> new Level(
                                        level.excess(),
                                        level.groups(),
                                        List.of(new WeightedGroup(List.of("A"), BigFraction.ONE)))))
                        .orElseThrow())
                .contains("not held at what it has alone");
    }

    @Test
    void theWiderDomainIsRefusedWhereThereAreImputations() {
        assertThat(NucleolusCheck.fault(
                        game,
                        new Nucleolus(
                                proved.kind(),
                                Nucleolus.Domain.EFFICIENT_DIVISIONS,
                                proved.codes(),
                                proved.shares(),
                                proved.levels())))
                .contains("all divisions although there are imputations");
    }

    @Test
    void theProofOfAnotherKindOrGameIsRefused() {
        assertThat(NucleolusCheck.fault(
                        game,
                        new Nucleolus(
                                Nucleolus.Kind.PER_CAPITA,
                                proved.domain(),
                                proved.codes(),
                                proved.shares(),
                                proved.levels())))
                .isNotEmpty();
        assertThat(NucleolusCheck.fault(Games.game(Sense.COST, 3, mask -> 33), proved))
                .isNotEmpty();
    }

    /** The trap of printed tables: a point of the least core that is not the nucleolus. */
    @Test
    void aPointOfTheLeastCoreIsNotEnough() {
        CoalitionValues loose = Games.game(Sense.BENEFIT, 4, mask -> (mask & 3) == 3 ? 100 : mask == 12 ? 20 : 0);
        Nucleolus nucleolus = Nucleolus.of(loose, Nucleolus.Kind.PLAIN);
        Nucleolus leastCore = new Nucleolus(
                Nucleolus.Kind.PLAIN,
                nucleolus.domain(),
                nucleolus.codes(),
                nucleolus.shares(),
                nucleolus.levels().subList(0, 1));

        assertThat(NucleolusCheck.fault(loose, leastCore)).contains("shares left unsettled");
    }

    private java.util.Optional<String> fault(List<BigFraction> shares, List<Level> levels) {
        return NucleolusCheck.fault(
                game, new Nucleolus(proved.kind(), proved.domain(), proved.codes(), shares, levels));
    }

    private List<Level> firstLevel(UnaryOperator<Level> change) {
        List<Level> levels = new ArrayList<>(proved.levels());
        levels.set(0, change.apply(levels.get(0)));
        return levels;
    }

    private List<Level> firstGroup(UnaryOperator<WeightedGroup> change) {
        return firstLevel(level -> {
            List<WeightedGroup> groups = new ArrayList<>(level.groups());
            groups.set(0, change.apply(groups.get(0)));
            return new Level(level.excess(), groups, level.heldAlone());
        });
    }
}
