package org.recoup.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.money.Apportionment.Part;

class ApportionmentTest {

    private static final long LARGEST = Apportionment.LARGEST;

    @Property
    void partsAlwaysSumToTheTotal(
            @ForAll @LongRange(min = -LARGEST, max = LARGEST) long total,
            @ForAll("weights") Map<String, BigInteger> weights) {
        assertThat(Apportionment.divide(total, weights).stream()
                        .mapToLong(Part::cents)
                        .sum())
                .isEqualTo(total);
    }

    @Property
    void noPartIsACentOrMoreFromItsExactFraction(
            @ForAll @LongRange(min = -LARGEST, max = LARGEST) long total,
            @ForAll("weights") Map<String, BigInteger> weights) {
        assertThat(Apportionment.divide(total, weights))
                .allSatisfy(part ->
                        assertThat(part.exact().subtract(part.cents()).abs()).isLessThan(BigFraction.ONE));
    }

    @Property
    void aNegativeTotalMirrorsThePositiveOne(
            @ForAll @LongRange(min = 0, max = LARGEST) long total, @ForAll("weights") Map<String, BigInteger> weights) {
        assertThat(Apportionment.divide(-total, weights).stream().map(part -> -part.cents()))
                .isEqualTo(Apportionment.divide(total, weights).stream()
                        .map(Part::cents)
                        .toList());
    }

    @Property
    void orderChangesNothing(
            @ForAll @LongRange(min = -LARGEST, max = LARGEST) long total,
            @ForAll("weights") Map<String, BigInteger> weights,
            @ForAll long seed) {
        List<Map.Entry<String, BigInteger>> entries = new ArrayList<>(weights.entrySet());
        Collections.shuffle(entries, new Random(seed));
        Map<String, BigInteger> shuffled = new LinkedHashMap<>();
        entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));

        assertThat(Apportionment.divide(total, shuffled)).isEqualTo(Apportionment.divide(total, weights));
    }

    @Property
    void equalWeightsDifferByACentAtMost(
            @ForAll @LongRange(min = 0, max = LARGEST) long total, @ForAll("counts") int count) {
        Map<String, BigInteger> weights = new LinkedHashMap<>();
        IntStream.range(0, count).forEach(i -> weights.put("D" + i, BigInteger.TEN));
        var cents = Apportionment.divide(total, weights).stream()
                .mapToLong(Part::cents)
                .summaryStatistics();

        assertThat(cents.getMax() - cents.getMin()).isLessThanOrEqualTo(1);
    }

    @Example
    void aTieGoesToTheFirstCode() {
        assertThat(Apportionment.divide(
                        100, Map.of("WRK", BigInteger.ONE, "HLT", BigInteger.ONE, "JUS", BigInteger.ONE)))
                .extracting(Part::code, Part::cents)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("HLT", 34L),
                        org.assertj.core.groups.Tuple.tuple("JUS", 33L),
                        org.assertj.core.groups.Tuple.tuple("WRK", 33L));
    }

    @Example
    void badWeightsAreRefusedByName() {
        assertThatThrownBy(() -> Apportionment.divide(1, Map.of("A", BigInteger.ONE.negate())))
                .hasMessage("weight of A is zero or more, found -1");
        assertThatThrownBy(() -> Apportionment.divide(1, Map.of("A", BigInteger.ZERO)))
                .hasMessage("at least one weight is above zero, found none in [A]");
        assertThatThrownBy(() -> Apportionment.divide(LARGEST + 1, Map.of("A", BigInteger.ONE)))
                .hasMessageContaining("found 1000000000000001");
    }

    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(1, 60);
    }

    @Provide
    Arbitrary<Map<String, BigInteger>> weights() {
        Arbitrary<String> codes = Arbitraries.strings().withCharRange('A', 'Z').ofLength(3);
        Arbitrary<BigInteger> amounts = Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN.pow(15));
        return Arbitraries.maps(codes, amounts).ofMinSize(1).ofMaxSize(40).filter(weights -> weights.values().stream()
                .anyMatch(weight -> weight.signum() > 0));
    }
}
