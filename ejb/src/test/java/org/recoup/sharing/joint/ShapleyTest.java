package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.money.Apportionment;
import org.recoup.sharing.joint.DependencyModel.Kind;
import org.recoup.sharing.joint.DependencyModel.Line;

class ShapleyTest extends JointRuleLaws {

    @Override
    List<BigFraction> divide(CoalitionValues game) {
        return Shapley.of(game);
    }

    @Property
    void isTheAverageOverAllOrdersOfJoining(@ForAll("any") CoalitionValues game) {
        int n = game.size();
        long[] sums = new long[n];
        List<List<Integer>> orders = Arbitraries.shuffle(
                        IntStream.range(0, n).boxed().toList())
                .exhaustive()
                .map(all -> {
                    List<List<Integer>> list = new ArrayList<>();
                    all.iterator().forEachRemaining(list::add);
                    return list;
                })
                .orElseThrow();
        for (List<Integer> order : orders) {
            int group = 0;
            for (int i : order) {
                sums[i] += game.value(group | 1 << i) - game.value(group);
                group |= 1 << i;
            }
        }

        assertThat(Shapley.of(game))
                .isEqualTo(Arrays.stream(sums)
                        .mapToObj(sum -> BigFraction.of(sum, orders.size()))
                        .toList());
    }

    @Property(tries = 100)
    void isTheWeightedSumOfWhatADepartmentAdds(@ForAll("large") CoalitionValues game) {
        assertThat(Shapley.of(game))
                .isEqualTo(IntStream.range(0, game.size())
                        .mapToObj(i -> weightedSum(game, i))
                        .toList());
    }

    @Property
    void isAdditive(@ForAll("any") CoalitionValues one, @ForAll("values") long[] values) {
        CoalitionValues other = SampleGames.game(one.sense(), one.size(), mask -> mask == 0 ? 0 : values[mask]);

        assertThat(Shapley.of(SampleGames.plus(one, other)))
                .isEqualTo(SampleGames.plus(Shapley.of(one), Shapley.of(other)));
    }

    @Property
    void whoAddsTheSameToEveryGroupGetsThat(@ForAll("any") CoalitionValues game, @ForAll("owns") long[] owns) {
        assertThat(dummyKeepsItsOwn(game, owns[0])).isTrue();
    }

    @Example
    void staysExactAtTwentyDepartmentsAndTheLargestAmounts() {
        long most = Apportionment.LARGEST;
        CoalitionValues game =
                SampleGames.game(Sense.BENEFIT, 20, mask -> mask == 0 ? 0 : (mask >> 13 & 1) == 1 ? most : -most);
        // Department 13 adds twice the most to every group but the empty one, before which it comes once in twenty
        // orders.
        BigFraction strong = BigFraction.of(2 * most).subtract(BigFraction.of(most, 20));
        BigFraction weak = BigFraction.of(most).subtract(strong).divide(19);

        assertThat(Shapley.of(game))
                .isEqualTo(IntStream.range(0, 20)
                        .mapToObj(i -> i == 13 ? strong : weak)
                        .toList());
    }

    @Example
    void everyDepartmentOfTwentyIsCounted() {
        CoalitionValues game = SampleGames.game(
                Sense.COST,
                20,
                mask -> mask == 0 ? 0 : (mask * 0x9E3779B97F4A7C15L >>> 14) - Apportionment.LARGEST / 2);

        List<BigFraction> shares = Shapley.of(game);
        assertThat(List.of(0, 9, 10, 19))
                .allSatisfy(i -> assertThat(shares.get(i)).isEqualTo(weightedSum(game, i)));
    }

    @Property
    void ofADependencyModelIsThatOfItsCoalitionValues(@ForAll("models") DependencyModel model) {
        assertThat(Shapley.of(model)).isEqualTo(Shapley.of(model.coalitionValues()));
    }

    @Property
    void ofADependencyModelIsStable(@ForAll("models") DependencyModel model) {
        assertThat(SampleGames.inCore(model.coalitionValues(), Shapley.of(model)))
                .isTrue();
    }

    @Example
    void aModelOfTwoHundredDepartmentsSharesEachLineEqually() {
        List<String> codes = SampleGames.codes(200);
        List<Line> lines = IntStream.rangeClosed(1, 200)
                .mapToObj(k -> new Line(
                        k % 3 == 0 ? Kind.COST : Kind.BENEFIT, "line", 1000L * k, new TreeSet<>(codes.subList(0, k))))
                .toList();
        BigFraction first = IntStream.rangeClosed(1, 200)
                .mapToObj(k -> BigFraction.of(k % 3 == 0 ? -1000 : 1000))
                .reduce(BigFraction.ZERO, BigFraction::add);

        DependencyModel model = new DependencyModel(codes, lines);
        List<BigFraction> shares = Shapley.of(model);
        assertThat(shares.get(0)).isEqualTo(first);
        assertThat(SampleGames.sum(shares)).isEqualTo(BigFraction.of(model.together()));
    }

    @Example
    void aModelWithoutLinesGivesNothingToAnyone() {
        assertThat(Shapley.of(SampleGames.model(2))).isEqualTo(SampleGames.cents(0, 0));
    }

    /** The textbook sum of (s-1)! (n-s)! / n! x (v(S) - v(S without i)), by size, with one division. */
    private static BigFraction weightedSum(CoalitionValues game, int i) {
        int n = game.size();
        BigInteger[] added = new BigInteger[n + 1];
        Arrays.fill(added, BigInteger.ZERO);
        for (int mask = 0; mask < 1 << n; mask++) {
            if ((mask >> i & 1) == 1) {
                int size = Integer.bitCount(mask);
                added[size] = added[size].add(BigInteger.valueOf(game.value(mask) - game.value(mask ^ 1 << i)));
            }
        }
        return IntStream.rangeClosed(1, n)
                .mapToObj(size -> BigFraction.of(
                        factorial(size - 1).multiply(factorial(n - size)).multiply(added[size]), factorial(n)))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static BigInteger factorial(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    @Provide
    Arbitrary<CoalitionValues> any() {
        return SampleGames.any(6);
    }

    @Provide
    Arbitrary<CoalitionValues> large() {
        long most = Apportionment.LARGEST;
        return Arbitraries.integers().between(1, 11).flatMap(n -> Arbitraries.longs()
                .map(seed -> {
                    Random random = new Random(seed);
                    return SampleGames.game(Sense.COST, n, mask -> mask == 0 ? 0 : random.nextLong() % most);
                }));
    }

    @Provide
    Arbitrary<long[]> values() {
        return Arbitraries.longs().between(-100, 100).array(long[].class).ofSize(64);
    }

    @Provide
    Arbitrary<DependencyModel> models() {
        return SampleGames.models(6);
    }
}
