package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recoup.sharing.joint.Games.fractions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.recoup.sharing.fault.Unshareable;

class StabilityTest {

    private static final Nucleolus.Kind PLAIN = Nucleolus.Kind.PLAIN;

    @Provide
    Arbitrary<CoalitionValues> games() {
        return Games.random(1, 6, -40, 120);
    }

    @Provide
    Arbitrary<CoalitionValues> large() {
        return Games.random(2, 6, 0, 1_000_000_000_000_000L);
    }

    @Test
    void theWorstOffGroupIsNamedWithItsAmount() {
        CoalitionValues game = Games.game(Sense.COST, 3, mask -> new long[] {0, 50, 60, 80, 70, 100, 90, 120}[mask]);

        StabilityReport report = Stability.of(game, fractions(1, 20, 45, 55));

        assertThat(report.stable()).isFalse();
        assertThat(report.worstOff())
                .contains(new Standing(List.of("B", "C"), BigFraction.of(100), BigFraction.of(90), BigFraction.of(10)));
        assertThat(report.distance()).isEqualTo(BigFraction.of(10));
        assertThat(report.betterOff()).hasValue(1);
        assertThat(report.departments().get(0))
                .isEqualTo(new Standing(List.of("A"), BigFraction.of(20), BigFraction.of(50), BigFraction.of(-30)));
        assertThat(report.core()).isInstanceOf(Core.Stable.class);
    }

    @Test
    void threeWhoDecideByMajorityHaveNoStableDivision() {
        StabilityReport report = Stability.of(Games.majority(60, 2, 1, 1, 1), fractions(1, 20, 20, 20));

        assertThat(report.core())
                .isEqualTo(new Core.Empty(
                        List.of(
                                new WeightedGroup(List.of("A", "B"), BigFraction.of(1, 2)),
                                new WeightedGroup(List.of("A", "C"), BigFraction.of(1, 2)),
                                new WeightedGroup(List.of("B", "C"), BigFraction.of(1, 2))),
                        BigFraction.of(90)));
        assertThat(report.leastExcess()).contains(BigFraction.of(20));
        assertThat(report.distance()).isEqualTo(BigFraction.of(20));
    }

    @Test
    void aSingleDepartmentHasNobodyToLeave() {
        StabilityReport report = Stability.of(Games.game(Sense.COST, 1, mask -> 9), fractions(1, 9));

        assertThat(report.stable()).isTrue();
        assertThat(report.worstOff()).isEmpty();
        assertThat(report.core()).isEqualTo(new Core.Stable(fractions(1, 9)));
    }

    @Test
    void ofGroupsEquallyWorseOffTheSmallestIsNamed() {
        StabilityReport report =
                Stability.of(Games.game(Sense.BENEFIT, 3, mask -> mask == 7 ? 30 : 5), fractions(1, 30, 0, 0));

        assertThat(report.worstOff().orElseThrow().members()).containsExactly("B");
    }

    @Test
    void sharesThatAreNotTheWholeAreRefused() {
        CoalitionValues game = Games.game(Sense.COST, 2, mask -> 10);

        assertThatThrownBy(() -> Stability.of(game, fractions(1, 5, 6)))
                .isInstanceOf(Unshareable.class)
                .hasMessageContaining("11")
                .hasMessageContaining("10");
        assertThatIllegalArgumentException().isThrownBy(() -> Stability.of(game, fractions(1, 10)));
    }

    @Property(tries = 300)
    void everyGroupIsAsked(
            @ForAll("games") CoalitionValues game,
            @ForAll @Size(6) List<@LongRange(min = -60, max = 60) Long> moves,
            @ForAll @LongRange(min = 1, max = 5) long parts) {
        List<BigFraction> shares = shares(game, moves, parts);
        List<BigFraction> gains = gains(game, shares);

        StabilityReport report = Stability.of(game, shares);

        assertThat(report.betterOff())
                .hasValue(gains.stream().filter(gain -> gain.signum() > 0).count());
        assertThat(report.worstOff().map(Standing::gain))
                .isEqualTo(gains.stream().reduce((a, b) -> Games.compare(a, b) >= 0 ? a : b));
    }

    @Property(tries = 200)
    void bothPassesOverTheTableSayTheSame(
            @ForAll("games") CoalitionValues game, @ForAll @Size(6) List<@LongRange(min = -60, max = 60) Long> moves) {
        BigFraction little =
                BigFraction.of(1).divide(1_000_000_007L).divide(1_000_000_009L).divide(998_244_353L);
        List<BigFraction> shares = new ArrayList<>(shares(game, moves, 1));
        int last = shares.size() - 1;
        shares.set(0, shares.get(0).add(little));
        shares.set(last, shares.get(last).subtract(little));
        List<BigFraction> gains = gains(game, shares);

        GroupSurvey survey = GroupSurvey.of(game, shares);

        assertThat(survey.betterOff())
                .isEqualTo(gains.stream().filter(gain -> gain.signum() > 0).count());
        assertThat(survey.gain())
                .isEqualTo(gains.stream()
                        .reduce((a, b) -> Games.compare(a, b) >= 0 ? a : b)
                        .orElse(BigFraction.ZERO));
    }

    @Property(tries = 300)
    void whatIsSaidAboutTheCoreIsProved(@ForAll("large") CoalitionValues game) {
        LeastCore leastCore = LeastCore.of(game);
        Nucleolus nucleolus = Nucleolus.of(game, PLAIN);
        StabilityReport report = Stability.of(game, nucleolus.shares());

        assertThat(CoreCheck.fault(game, leastCore.core())).isEmpty();
        assertThat(leastCore.core() instanceof Core.Stable).isEqualTo(report.stable());
        assertThat(leastCore.core() instanceof Core.Stable)
                .isEqualTo(leastCore.excess().orElseThrow().signum() <= 0);
    }

    @Test
    void aFalseProofAboutTheCoreIsRefused() {
        CoalitionValues majority = Games.majority(60, 2, 1, 1, 1);
        Core.Empty proved = (Core.Empty) LeastCore.of(majority).core();

        assertThat(CoreCheck.fault(majority, proved)).isEmpty();
        assertThat(CoreCheck.fault(majority, new Core.Stable(fractions(1, 20, 20, 20))))
                .isNotEmpty();
        assertThat(CoreCheck.fault(majority, new Core.Stable(fractions(1, 90, 90, 90))))
                .isNotEmpty();
        assertThat(CoreCheck.fault(majority, new Core.Empty(proved.groups(), BigFraction.of(91))))
                .isNotEmpty();
        assertThat(CoreCheck.fault(majority, new Core.Empty(proved.groups().subList(1, 3), BigFraction.of(60))))
                .isNotEmpty();
        assertThat(CoreCheck.fault(Games.majority(60, 3, 1, 1, 1), new Core.Empty(proved.groups(), BigFraction.of(0))))
                .isNotEmpty();
    }

    private static List<BigFraction> gains(CoalitionValues game, List<BigFraction> shares) {
        return IntStream.range(1, (1 << game.size()) - 1)
                .mapToObj(mask -> Games.excess(game, PLAIN, shares, mask))
                .toList();
    }

    /** Even shares of the whole, and then each neighbour gives the next a part of a move. */
    static List<BigFraction> shares(Game game, List<Long> moves, long parts) {
        int size = game.size();
        return IntStream.range(0, size)
                .mapToObj(i -> BigFraction.of(game.together())
                        .divide(size)
                        .add(BigFraction.of(moves.get(i)).divide(parts))
                        .subtract(BigFraction.of(moves.get((i + 1) % size)).divide(parts)))
                .toList();
    }
}
