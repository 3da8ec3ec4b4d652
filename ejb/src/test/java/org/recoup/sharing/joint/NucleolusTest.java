package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recoup.sharing.joint.Games.fractions;
import static org.recoup.sharing.joint.Games.game;
import static org.recoup.sharing.joint.Games.majority;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recoup.sharing.fault.Unshareable;

class NucleolusTest {

    @Test
    void oneDepartmentGetsAll() {
        CoalitionValues game = game(Sense.COST, 1, mask -> 7);

        assertThat(plain(game)).isEqualTo(fractions(1, 7));
        assertThat(Nucleolus.of(game, Nucleolus.Kind.PROPORTIONAL).shares()).isEqualTo(fractions(1, 7));
    }

    @Test
    void twoDepartmentsSplitWhatTheyGainTogether() {
        assertThat(plain(game(Sense.BENEFIT, 2, mask -> new long[] {0, 3, 5, 9}[mask])))
                .isEqualTo(fractions(2, 7, 11));
        assertThat(plain(game(Sense.COST, 2, mask -> new long[] {0, 3, 5, 7}[mask])))
                .isEqualTo(fractions(2, 5, 9));
    }

    @Test
    void dataThatAllowNoImputationAreDividedAllTheSameAndTheResultSaysSo() {
        Nucleolus loss =
                Nucleolus.of(game(Sense.BENEFIT, 2, mask -> new long[] {0, 5, 7, 10}[mask]), Nucleolus.Kind.PLAIN);

        assertThat(loss.domain()).isEqualTo(Nucleolus.Domain.EFFICIENT_DIVISIONS);
        assertThat(loss.shares()).isEqualTo(fractions(1, 4, 6));
    }

    @Test
    void nobodyWithAVetoLeavesAnythingToOthers() {
        assertThat(plain(majority(60, 3, 2, 1, 1))).isEqualTo(fractions(1, 60, 0, 0));
    }

    /** In constant-sum homogeneous majority games the nucleolus is in proportion to the weights (Peleg 1968). */
    @Test
    void homogeneousMajoritiesAreDividedByWeight() {
        assertThat(plain(majority(1, 2, 1, 1, 1))).isEqualTo(fractions(3, 1, 1, 1));
        assertThat(plain(majority(1, 3, 2, 1, 1, 1))).isEqualTo(fractions(5, 2, 1, 1, 1));
        assertThat(plain(majority(1, 4, 3, 1, 1, 1, 1))).isEqualTo(fractions(7, 3, 1, 1, 1, 1));
        assertThat(plain(majority(1, 5, 3, 2, 2, 1, 1))).isEqualTo(fractions(9, 3, 2, 2, 1, 1));
    }

    @Test
    void theScarceGloveTakesThePair() {
        assertThat(plain(gloves(1, 2))).isEqualTo(fractions(1, 100, 0, 0));
        assertThat(plain(gloves(2, 2))).isEqualTo(fractions(1, 50, 50, 50, 50));
        assertThat(plain(gloves(2, 3))).isEqualTo(fractions(1, 100, 100, 0, 0, 0));
    }

    @ParameterizedTest
    @EnumSource(Nucleolus.Kind.class)
    void anAdditiveGameGivesEachItsOwn(Nucleolus.Kind kind) {
        long[] own = {5, 1, 700, 20, 3, 9};
        CoalitionValues game = game(Sense.COST, own.length, mask -> {
            long sum = 0;
            for (int i = 0; i < own.length; i++) {
                sum += (mask >> i & 1) * own[i];
            }
            return sum;
        });

        assertThat(Nucleolus.of(game, kind).shares()).isEqualTo(fractions(1, own));
    }

    @Test
    void valuesThatAreAllTheSameAreSplitEvenly() {
        assertThat(plain(game(Sense.COST, 7, mask -> 1000)))
                .isEqualTo(fractions(7, 1000, 1000, 1000, 1000, 1000, 1000, 1000));
        assertThat(plain(game(Sense.COST, 9, mask -> 0))).isEqualTo(fractions(1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void amountsAtTheLimitAreExact() {
        long most = 1_000_000_000_000_000L;
        CoalitionValues game = game(Sense.COST, 8, mask -> mask == 255 ? most : most - mask % 7);

        assertThat(Nucleolus.of(game, Nucleolus.Kind.PLAIN).shares().stream()
                        .reduce(BigFraction.ZERO, BigFraction::add))
                .isEqualTo(BigFraction.of(most));
        assertThat(Nucleolus.of(game, Nucleolus.Kind.PROPORTIONAL).levels()).isNotEmpty();
    }

    @Test
    void aGroupWithoutValueIsNamedWhenValuesAreDividedBy() {
        CoalitionValues game = game(Sense.COST, 3, mask -> mask == 5 ? 0 : 10);

        assertThatThrownBy(() -> Nucleolus.of(game, Nucleolus.Kind.PROPORTIONAL))
                .isInstanceOf(Unshareable.class)
                .hasMessageContaining("A+C")
                .hasMessageContaining("0 cents");
    }

    private static List<BigFraction> plain(CoalitionValues game) {
        return Nucleolus.of(game, Nucleolus.Kind.PLAIN).shares();
    }

    private static CoalitionValues gloves(int left, int right) {
        return game(Sense.BENEFIT, left + right, mask -> {
            int lefts = Integer.bitCount(mask & (1 << left) - 1);
            return 100L * Math.min(lefts, Integer.bitCount(mask) - lefts);
        });
    }
}
