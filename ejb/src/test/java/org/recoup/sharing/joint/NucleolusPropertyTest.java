package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;

class NucleolusPropertyTest {

    @Provide
    Arbitrary<CoalitionValues> three() {
        return Games.random(2, 3, 1, 40);
    }

    @Provide
    Arbitrary<CoalitionValues> four() {
        return Games.random(4, 4, 1, 12);
    }

    @Provide
    Arbitrary<CoalitionValues> any() {
        return Games.random(1, 6, -30, 90);
    }

    @Provide
    Arbitrary<CoalitionValues> positive() {
        return Games.random(2, 6, 1, 1_000_000_000_000_000L);
    }

    @Provide
    Arbitrary<Nucleolus.Kind> covariant() {
        return Arbitraries.of(Nucleolus.Kind.PLAIN, Nucleolus.Kind.PER_CAPITA);
    }

    @Property(tries = 300)
    void isThePointThatTheSlowDefinitionGives(@ForAll("three") CoalitionValues game, @ForAll Nucleolus.Kind kind) {
        assertThat(Nucleolus.of(game, kind).shares()).isEqualTo(NucleolusOracle.shares(game, kind));
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void isThePointThatTheSlowDefinitionGivesForFour(
            @ForAll("four") CoalitionValues game, @ForAll Nucleolus.Kind kind) {
        assertThat(Nucleolus.of(game, kind).shares()).isEqualTo(NucleolusOracle.shares(game, kind));
    }

    @Property(tries = 300)
    void sharesSumToTheWhole(@ForAll("positive") CoalitionValues game, @ForAll Nucleolus.Kind kind) {
        Nucleolus nucleolus = Nucleolus.of(game, kind);

        assertThat(Games.sum(nucleolus.shares(), -1)).isEqualTo(BigFraction.of(game.together()));
        assertThat(NucleolusCheck.fault(game, nucleolus)).isEmpty();
    }

    @Property(tries = 200)
    void noOtherDivisionTreatsTheMostDissatisfiedBetter(
            @ForAll("positive") CoalitionValues game, @ForAll Nucleolus.Kind kind, @ForAll Random random) {
        Nucleolus nucleolus = Nucleolus.of(game, kind);
        List<BigFraction> moved = new ArrayList<>(nucleolus.shares());
        int from = random.nextInt(moved.size());
        int to = random.nextInt(moved.size());
        BigFraction step = BigFraction.of(1 + random.nextInt(1000), 1 + random.nextInt(1000));
        moved.set(from, moved.get(from).subtract(step));
        moved.set(to, moved.get(to).add(step));
        Assume.that(from != to && permitted(game, nucleolus.domain(), moved));

        assertThat(compare(sorted(game, kind, nucleolus.shares()), sorted(game, kind, moved)))
                .isNegative();
    }

    @Property(tries = 200)
    void theOrderOfDepartmentsChangesNothing(
            @ForAll("positive") CoalitionValues game, @ForAll Nucleolus.Kind kind, @ForAll Random random) {
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, game.size()).boxed().toList());
        Collections.shuffle(places, random);
        CoalitionValues other = Games.game(game.sense(), game.size(), mask -> game.value(moved(mask, places)));
        List<BigFraction> shares = Nucleolus.of(game, kind).shares();

        assertThat(Nucleolus.of(other, kind).shares())
                .isEqualTo(places.stream().map(shares::get).toList());
    }

    @Property(tries = 200)
    void scaleAndOwnAmountsCarryOver(
            @ForAll("any") CoalitionValues game,
            @ForAll("covariant") Nucleolus.Kind kind,
            @ForAll @LongRange(min = 1, max = 9) long scale,
            @ForAll @Size(6) List<@LongRange(min = -50, max = 50) Long> own) {
        CoalitionValues other = Games.game(game.sense(), game.size(), mask -> {
            long sum = scale * game.value(mask);
            for (int i = 0; i < game.size(); i++) {
                sum += (mask >> i & 1) * own.get(i);
            }
            return sum;
        });
        List<BigFraction> shares = Nucleolus.of(game, kind).shares();

        assertThat(Nucleolus.of(other, kind).shares())
                .isEqualTo(IntStream.range(0, game.size())
                        .mapToObj(i -> shares.get(i).multiply(scale).add(own.get(i)))
                        .toList());
    }

    @Property(tries = 100)
    void costsAreTheMirrorOfBenefits(@ForAll("any") CoalitionValues game, @ForAll("covariant") Nucleolus.Kind kind) {
        Sense other = game.sense() == Sense.COST ? Sense.BENEFIT : Sense.COST;
        CoalitionValues mirror = Games.game(other, game.size(), mask -> -game.value(mask));

        assertThat(Nucleolus.of(mirror, kind).shares())
                .isEqualTo(Nucleolus.of(game, kind).shares().stream()
                        .map(BigFraction::negate)
                        .toList());
    }

    @Property(tries = 100)
    void aDepartmentThatAddsItsOwnValueOnlyGetsThat(
            @ForAll("any") CoalitionValues game, @ForAll @LongRange(min = -40, max = 40) long own) {
        int dummy = 1 << game.size();
        CoalitionValues more = Games.game(
                game.sense(),
                game.size() + 1,
                mask -> (mask & dummy) == 0 ? game.value(mask) : game.value(mask ^ dummy) + own);

        assertThat(Nucleolus.of(more, Nucleolus.Kind.PLAIN).shares().get(game.size()))
                .isEqualTo(BigFraction.of(own));
    }

    @Property(tries = 100)
    void departmentsThatMayChangePlacesGetTheSame(
            @ForAll("positive") CoalitionValues game, @ForAll Nucleolus.Kind kind) {
        CoalitionValues even =
                Games.game(game.sense(), game.size(), mask -> game.value((mask & 3) == 2 ? mask ^ 3 : mask));
        List<BigFraction> shares = Nucleolus.of(even, kind).shares();

        assertThat(shares.get(0)).isEqualTo(shares.get(1));
    }

    /** Aumann and Maschler 1985: what an estate too small for its claims is worth to creditors is divided as the Talmud does. */
    @Property(tries = 200)
    void anEstateIsDividedAsTheTalmudDoes(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 0, max = 300) Long> claims,
            @ForAll @LongRange(min = 0, max = 1800) long any) {
        long sum = claims.stream().mapToLong(Long::longValue).sum();
        long estate = Math.min(any, sum);
        CoalitionValues game = Games.game(Sense.BENEFIT, claims.size(), mask -> {
            long others = 0;
            for (int i = 0; i < claims.size(); i++) {
                others += (~mask >> i & 1) * claims.get(i);
            }
            return Math.max(0, estate - others);
        });

        assertThat(Nucleolus.of(game, Nucleolus.Kind.PLAIN).shares()).isEqualTo(talmud(claims, estate, sum));
    }

    private static List<BigFraction> talmud(List<Long> claims, long estate, long sum) {
        List<BigFraction> halves =
                claims.stream().map(claim -> BigFraction.of(claim).divide(2)).toList();
        if (2 * estate <= sum) {
            return evenUpTo(halves, BigFraction.of(estate));
        }
        List<BigFraction> losses = evenUpTo(halves, BigFraction.of(sum - estate));
        return IntStream.range(0, claims.size())
                .mapToObj(i -> BigFraction.of(claims.get(i)).subtract(losses.get(i)))
                .toList();
    }

    /** Everyone gets the same up to a limit; those at their limit drop out, smallest first. */
    private static List<BigFraction> evenUpTo(List<BigFraction> limits, BigFraction amount) {
        List<BigFraction> rising = limits.stream().sorted(Games::compare).toList();
        BigFraction left = amount;
        BigFraction level = BigFraction.ZERO;
        for (int i = 0; i < rising.size(); i++) {
            level = left.divide(rising.size() - i);
            if (Games.compare(level, rising.get(i)) <= 0) {
                break;
            }
            left = left.subtract(rising.get(i));
            level = rising.get(i);
        }
        BigFraction most = level;
        return limits.stream()
                .map(limit -> Games.compare(limit, most) < 0 ? limit : most)
                .toList();
    }

    private static boolean permitted(CoalitionValues game, Nucleolus.Domain domain, List<BigFraction> shares) {
        return domain == Nucleolus.Domain.EFFICIENT_DIVISIONS
                || IntStream.range(0, shares.size())
                        .allMatch(i -> Games.excess(game, Nucleolus.Kind.PLAIN, shares, 1 << i)
                                        .signum()
                                <= 0);
    }

    private static List<BigFraction> sorted(CoalitionValues game, Nucleolus.Kind kind, List<BigFraction> shares) {
        return IntStream.range(1, (1 << game.size()) - 1)
                .mapToObj(mask -> Games.excess(game, kind, shares, mask))
                .sorted((a, b) -> Games.compare(b, a))
                .toList();
    }

    private static int compare(List<BigFraction> one, List<BigFraction> other) {
        return IntStream.range(0, one.size())
                .map(i -> Games.compare(one.get(i), other.get(i)))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    private static int moved(int mask, List<Integer> places) {
        int moved = 0;
        for (int i = 0; i < places.size(); i++) {
            moved |= (mask >> i & 1) << places.get(i);
        }
        return moved;
    }
}
