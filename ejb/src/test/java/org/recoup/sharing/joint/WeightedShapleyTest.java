package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.recoup.money.Apportionment;
import org.recoup.sharing.fault.Unshareable;
import org.recoup.sharing.joint.DependencyModel.Kind;
import org.recoup.sharing.joint.DependencyModel.Line;

/** With equal weights all laws hold; what weights do is told below. */
class WeightedShapleyTest extends JointRuleLaws {

    @Override
    List<BigFraction> divide(CoalitionValues game) {
        return WeightedShapley.of(
                game, weights(IntStream.generate(() -> 3).limit(game.size()).toArray()));
    }

    @Property
    void equalWeightsGiveTheShapleyValue(@ForAll("any") CoalitionValues game) {
        assertThat(divide(game)).isEqualTo(Shapley.of(game));
    }

    @Property
    void isTheAverageOverOrdersDrawnFromTheBack(@ForAll("any") CoalitionValues game, @ForAll("some") int[] some) {
        BigFraction[] shares = new BigFraction[game.size()];
        Arrays.fill(shares, BigFraction.ZERO);
        draw(game, some, (1 << game.size()) - 1, BigFraction.ONE, shares);

        assertThat(WeightedShapley.of(game, weights(first(some, game.size())))).containsExactly(shares);
    }

    @Property
    void ofADependencyModelIsThatOfItsCoalitionValues(
            @ForAll("models") DependencyModel model, @ForAll("some") int[] some) {
        Map<String, BigInteger> weights = weights(first(some, model.size()));

        assertThat(WeightedShapley.of(model, weights)).isEqualTo(WeightedShapley.of(model.coalitionValues(), weights));
    }

    @Property
    void isAdditive(@ForAll("any") CoalitionValues one, @ForAll("some") int[] some, @ForAll("owns") long[] values) {
        CoalitionValues other = SampleGames.game(
                one.sense(), one.size(), mask -> mask == 0 ? 0 : values[Integer.bitCount(mask * 5) % values.length]);
        Map<String, BigInteger> weights = weights(first(some, one.size()));

        assertThat(WeightedShapley.of(SampleGames.plus(one, other), weights))
                .isEqualTo(SampleGames.plus(WeightedShapley.of(one, weights), WeightedShapley.of(other, weights)));
    }

    @Property
    void aCommonFactorOfAllWeightsChangesNothing(@ForAll("any") CoalitionValues game, @ForAll("some") int[] some) {
        Map<String, BigInteger> weights = weights(first(some, game.size()));
        Map<String, BigInteger> larger = new HashMap<>();
        weights.forEach((code, weight) -> larger.put(code, weight.shiftLeft(100)));

        assertThat(WeightedShapley.of(game, larger)).isEqualTo(WeightedShapley.of(game, weights));
    }

    @Property
    void whoAddsTheSameToEveryGroupGetsThat(
            @ForAll("any") CoalitionValues game, @ForAll("some") int[] some, @ForAll("owns") long[] owns) {
        Map<String, BigInteger> weights = weights(first(some, game.size()));
        Map<String, BigInteger> more = new TreeMap<>(weights);
        more.put(SampleGames.codes(game.size() + 1).get(game.size()), BigInteger.TEN);
        List<BigFraction> shares = WeightedShapley.of(SampleGames.withDummy(game, owns[0]), more);

        assertThat(shares.get(game.size())).isEqualTo(BigFraction.of(owns[0]));
        assertThat(shares.subList(0, game.size())).isEqualTo(WeightedShapley.of(game, weights));
    }

    @Example
    void aBenefitGoesByWeight() {
        DependencyModel model = SampleGames.model(3, SampleGames.line(Kind.BENEFIT, 600, 0, 1, 2));

        assertThat(WeightedShapley.of(model, weights(1, 2, 3))).isEqualTo(SampleGames.cents(100, 200, 300));
    }

    @Example
    void ofACostWhatIsSavedGoesByWeight() {
        // Apart they would pay 600 twice; of the 600 saved, 200 and 400 fall to them.
        DependencyModel model = SampleGames.model(2, SampleGames.line(Kind.COST, 600, 0, 1));

        assertThat(WeightedShapley.of(model, weights(1, 2))).isEqualTo(SampleGames.cents(400, 200));
    }

    @Example
    void aModelOfTwoHundredDepartmentsIsSharedExactly() {
        List<String> codes = SampleGames.codes(200);
        Map<String, BigInteger> weights = new HashMap<>();
        IntStream.range(0, 200).forEach(i -> weights.put(codes.get(i), BigInteger.valueOf(i % 4 + 1)));
        DependencyModel model = new DependencyModel(
                codes,
                List.of(
                        new Line(Kind.COST, "all", 1000, new TreeSet<>(codes)),
                        new Line(Kind.BENEFIT, "all", 500_000, new TreeSet<>(codes)),
                        new Line(Kind.BENEFIT, "all", 500_000, new TreeSet<>(codes))));
        List<BigFraction> shares = WeightedShapley.of(model, weights);

        assertThat(SampleGames.sum(shares)).isEqualTo(BigFraction.of(999_000));
        assertThat(shares.get(0)).isEqualTo(shares.get(196)).isLessThan(shares.get(3));
    }

    @Example
    void staysExactAtTwentyDepartmentsAndTheLargestAmounts() {
        long most = Apportionment.LARGEST;
        CoalitionValues game = SampleGames.game(
                Sense.BENEFIT, 20, mask -> mask == 0 ? 0 : Integer.bitCount(mask & 0xFFFF0) % 2 == 0 ? most : -most);

        assertThat(divide(game)).isEqualTo(Shapley.of(game));
    }

    @Example
    void weightsThatDifferWildlyAreRefused() {
        CoalitionValues game = SampleGames.game(Sense.BENEFIT, 13, mask -> mask);
        Map<String, BigInteger> wild = new HashMap<>();
        game.codes()
                .forEach(code -> wild.put(
                        code, BigInteger.valueOf(3).pow(30 + wild.size()).add(BigInteger.TWO)));

        refused(() -> WeightedShapley.of(game, wild), "weights", "sharing.joint.weights.wild");
    }

    @Example
    void tenDepartmentsMayHaveAnyWeightsOfAnAmountOfMoney() {
        CoalitionValues game = SampleGames.game(Sense.COST, 10, mask -> mask);
        Map<String, BigInteger> wild = new HashMap<>();
        game.codes()
                .forEach(code ->
                        wild.put(code, BigInteger.valueOf(Apportionment.LARGEST - (long) Math.pow(7, wild.size()))));

        assertThat(WeightedShapley.of(game, wild)).isEqualTo(SampleGames.cents(1, 2, 4, 8, 16, 32, 64, 128, 256, 512));
    }

    @Example
    void aCostWithTooManyDividendsIsRefused() {
        List<String> codes = SampleGames.codes(17);
        Map<String, BigInteger> wild = new HashMap<>();
        codes.forEach(code -> wild.put(code, BigInteger.ONE.shiftLeft(wild.size())));
        DependencyModel model =
                new DependencyModel(codes, List.of(new Line(Kind.COST, "all", 1, new TreeSet<>(codes))));

        refused(() -> WeightedShapley.of(model, wild), "weights", "sharing.joint.weights.wild");
    }

    @Example
    void costsWithTooManyDividendsInAllAreRefused() {
        List<String> codes = SampleGames.codes(200);
        Map<String, BigInteger> weights = new HashMap<>();
        codes.forEach(code -> weights.put(code, BigInteger.valueOf(weights.size() + 1)));
        DependencyModel model = new DependencyModel(
                codes, List.of(new Line(Kind.COST, "all", 1, new TreeSet<>(codes.subList(0, 165)))));

        refused(() -> WeightedShapley.of(model, weights), "weights", "sharing.joint.weights.costs");
    }

    @Example
    void everyDepartmentHasAWeightAboveZeroAndNobodyElseHasOne() {
        CoalitionValues game = SampleGames.game(Sense.BENEFIT, 2, mask -> mask);

        refused(() -> WeightedShapley.of(game, weights(1, 0)), "weights.D01", "sharing.joint.weight.positive");
        refused(() -> WeightedShapley.of(game, weights(-1, 1)), "weights.D00", "sharing.joint.weight.positive");
        refused(() -> WeightedShapley.of(game, weights(1)), "weights", "sharing.joint.weight.missing");
        refused(() -> WeightedShapley.of(game, weights(1, 1, 1)), "weights", "sharing.department.unknown");
    }

    private static void refused(ThrowingCallable call, String field, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Unshareable.class, fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    /** Whoever is last in the group is drawn by weight and gets what it adds to the others; then the others among themselves. */
    private static void draw(
            CoalitionValues game, int[] weights, int group, BigFraction probability, BigFraction[] shares) {
        int[] members = IntStream.range(0, game.size())
                .filter(i -> (group >> i & 1) == 1)
                .toArray();
        int sum = IntStream.of(members).map(i -> weights[i]).sum();
        for (int last : members) {
            BigFraction drawn = probability.multiply(BigFraction.of(weights[last], sum));
            int others = group & ~(1 << last);
            shares[last] = shares[last].add(drawn.multiply(BigFraction.of(game.value(group) - game.value(others))));
            draw(game, weights, others, drawn, shares);
        }
    }

    private static int[] first(int[] some, int n) {
        return Arrays.copyOf(some, n);
    }

    private static Map<String, BigInteger> weights(int... weights) {
        Map<String, BigInteger> byCode = new HashMap<>();
        for (int i = 0; i < weights.length; i++) {
            byCode.put("D%02d".formatted(i), BigInteger.valueOf(weights[i]));
        }
        return byCode;
    }

    @Provide
    Arbitrary<CoalitionValues> any() {
        return SampleGames.any(5);
    }

    @Provide
    Arbitrary<int[]> some() {
        return Arbitraries.integers().between(1, 6).array(int[].class).ofSize(5);
    }

    @Provide
    Arbitrary<DependencyModel> models() {
        return SampleGames.models(5);
    }
}
