package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.numbers.fraction.BigFraction;

/** What every rule that divides coalition values keeps, in both senses. */
abstract class JointRuleLaws {

    abstract List<BigFraction> divide(CoalitionValues game);

    @Property
    void sharesSumToTheWhole(@ForAll("gainful") CoalitionValues game) {
        assertThat(SampleGames.sum(divide(game))).isEqualTo(BigFraction.of(game.together()));
    }

    @Property
    void orderOfDepartmentsChangesNothing(@ForAll("gainful") CoalitionValues game, @ForAll("places") int[] order) {
        int[] places = IntStream.of(order).filter(place -> place < game.size()).toArray();
        List<BigFraction> shares = divide(game);
        List<BigFraction> moved = divide(SampleGames.moved(game, places));

        assertThat(IntStream.range(0, game.size()).mapToObj(i -> moved.get(places[i])))
                .isEqualTo(shares);
    }

    @Property
    void departmentsThatAddTheSameGetTheSame(@ForAll("gainful") CoalitionValues game) {
        int[] swapped = IntStream.range(0, game.size())
                .map(i -> i < 2 && game.size() > 1 ? 1 - i : i)
                .toArray();
        List<BigFraction> shares = divide(SampleGames.plus(game, SampleGames.moved(game, swapped)));

        assertThat(shares.get(swapped[0])).isEqualTo(shares.get(0));
    }

    @Property
    void theUnitOfMoneyDoesNotMatter(
            @ForAll("gainful") CoalitionValues game, @ForAll @LongRange(min = 1, max = 1_000_000) long factor) {
        List<BigFraction> scaled = divide(game).stream()
                .map(share -> share.multiply(BigFraction.of(factor)))
                .toList();

        assertThat(divide(SampleGames.times(game, factor))).isEqualTo(scaled);
    }

    @Property
    void whatIsOwnStaysWithItsOwner(@ForAll("gainful") CoalitionValues game, @ForAll("owns") long[] owns) {
        long[] own = Arrays.copyOf(owns, game.size());

        assertThat(divide(SampleGames.plusOwn(game, own)))
                .isEqualTo(SampleGames.plus(divide(game), SampleGames.cents(own)));
    }

    @Property
    void costsAreTheMirrorOfBenefits(@ForAll("gainful") CoalitionValues game) {
        List<BigFraction> negated =
                divide(game).stream().map(BigFraction::negate).toList();

        assertThat(divide(SampleGames.mirrored(game))).isEqualTo(negated);
    }

    @Provide
    Arbitrary<CoalitionValues> gainful() {
        return SampleGames.gainful();
    }

    @Provide
    Arbitrary<int[]> places() {
        return Arbitraries.shuffle(0, 1, 2, 3, 4)
                .map(places -> places.stream().mapToInt(Integer::intValue).toArray());
    }

    @Provide
    Arbitrary<long[]> owns() {
        return Arbitraries.longs().between(-1000, 1000).array(long[].class).ofSize(5);
    }

    /** One department depends on another in one half, all on all in the other: where a rule is additive, it cannot tell. */
    boolean additiveOnTwoUnanimityGames() {
        CoalitionValues two = SampleGames.unanimity(3, 0b011);
        CoalitionValues three = SampleGames.unanimity(3, 0b111);
        return divide(SampleGames.plus(two, three)).equals(SampleGames.plus(divide(two), divide(three)));
    }

    boolean dummyKeepsItsOwn(CoalitionValues game, long own) {
        List<BigFraction> shares = divide(SampleGames.withDummy(game, own));
        return shares.get(game.size()).equals(BigFraction.of(own))
                && shares.subList(0, game.size()).equals(divide(game));
    }
}
