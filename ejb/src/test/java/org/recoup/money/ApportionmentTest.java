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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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

    @Property
    void roundedSharesSumToTheirSum(@ForAll("shares") Map<String, BigFraction> shares) {
        assertThat(BigFraction.of(Apportionment.round(shares).stream()
                        .mapToLong(Part::cents)
                        .sum()))
                .isEqualTo(sum(shares));
    }

    @Property
    void aShareIsRoundedToACentNextToItAndAWholeOneIsNotMoved(@ForAll("shares") Map<String, BigFraction> shares) {
        assertThat(Apportionment.round(shares)).extracting(Part::code).isEqualTo(List.copyOf(shares.keySet()));
        for (Part part : Apportionment.round(shares)) {
            BigFraction exact = shares.get(part.code());
            assertThat(part.exact()).isEqualTo(exact);
            assertThat(exact.subtract(part.cents()).abs()).isLessThan(BigFraction.ONE);
            if (exact.getDenominator().equals(BigInteger.ONE)) {
                assertThat(BigFraction.of(part.cents())).isEqualTo(exact);
                assertThat(part.oddCent()).isFalse();
            }
        }
    }

    @Property
    void oddCentsGoToTheLargestRemaindersAndTiesToTheFirstCode(@ForAll("shares") Map<String, BigFraction> shares) {
        int sign = sum(shares).signum() < 0 ? -1 : 1;
        List<Part> parts = Apportionment.round(shares);
        for (Part one : parts) {
            for (Part other : parts) {
                if (one.oddCent() && !other.oddCent()) {
                    int compared = remainder(one, sign).compareTo(remainder(other, sign));
                    assertThat(compared > 0 || compared == 0 && one.code().compareTo(other.code()) < 0)
                            .isTrue();
                }
            }
            assertThat(sign * one.cents() - floor(one.exact().multiply(sign))).isEqualTo(one.oddCent() ? 1 : 0);
        }
    }

    @Property
    void roundedSharesOfANegativeTotalMirrorThePositiveOnes(@ForAll("shares") Map<String, BigFraction> shares) {
        Map<String, BigFraction> mirror = new TreeMap<>(shares);
        mirror.replaceAll((code, share) -> share.negate());
        List<Part> parts = Apportionment.round(shares);

        if (sum(shares).signum() != 0) {
            assertThat(Apportionment.round(mirror))
                    .extracting(Part::cents, Part::oddCent)
                    .isEqualTo(parts.stream()
                            .map(part -> org.assertj.core.groups.Tuple.tuple(-part.cents(), part.oddCent()))
                            .toList());
        }
    }

    @Property
    void dividingIsRoundingExactShares(
            @ForAll @LongRange(min = -LARGEST, max = LARGEST) long total,
            @ForAll("weights") Map<String, BigInteger> weights) {
        List<Part> parts = Apportionment.divide(total, weights);
        Map<String, BigFraction> shares = new LinkedHashMap<>();
        parts.forEach(part -> shares.put(part.code(), part.exact()));

        assertThat(Apportionment.round(shares)).isEqualTo(parts);
    }

    @Example
    void sharesOfMixedSignsAreCutTowardsMinusInfinity() {
        Map<String, BigFraction> shares =
                Map.of("A", BigFraction.of(-1, 3), "B", BigFraction.of(2, 3), "C", BigFraction.of(2, 3));

        assertThat(Apportionment.round(shares))
                .extracting(Part::code, Part::cents, Part::oddCent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A", 0L, true),
                        org.assertj.core.groups.Tuple.tuple("B", 1L, true),
                        org.assertj.core.groups.Tuple.tuple("C", 0L, false));
        assertThat(Apportionment.round(Map.of())).isEmpty();
        assertThat(Apportionment.round(Map.of("A", BigFraction.of(1, -2), "B", BigFraction.of(-3, -2))))
                .extracting(Part::cents)
                .containsExactly(0L, 1L);
    }

    @Example
    void sharesThatCannotBeCentsAreRefused() {
        assertThatThrownBy(() -> Apportionment.round(Map.of("A", BigFraction.of(1, 3), "B", BigFraction.of(1, 2))))
                .hasMessage("shares sum to a whole number of cents, found 5 / 6");
        assertThat(Apportionment.round(Map.of("A", BigFraction.of(LARGEST)))).hasSize(1);
        assertThatThrownBy(() -> Apportionment.round(Map.of("A", BigFraction.of(-LARGEST - 1))))
                .hasMessage("total is at most 1000000000000000 cents, found -1000000000000001");
        BigFraction most = BigFraction.of(1000 * LARGEST);
        assertThat(Apportionment.round(Map.of("A", most, "B", most.negate())))
                .extracting(Part::cents)
                .containsExactly(1000 * LARGEST, -1000 * LARGEST);
        assertThatThrownBy(() -> Apportionment.round(Map.of("A", most.add(BigFraction.ONE), "B", most.negate())))
                .hasMessage("share of A is at most 1000000000000000000 cents either side of zero,"
                        + " found 1000000000000000001");
    }

    private static BigFraction sum(Map<String, BigFraction> shares) {
        return shares.values().stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static BigFraction remainder(Part part, int sign) {
        BigFraction exact = part.exact().multiply(sign);
        return exact.subtract(floor(exact));
    }

    private static long floor(BigFraction exact) {
        return Math.floorDiv(
                exact.getNumerator().longValueExact(), exact.getDenominator().longValueExact());
    }

    /** Shares of any sign; the last one makes their sum whole. */
    @Provide
    Arbitrary<SortedMap<String, BigFraction>> shares() {
        Arbitrary<BigFraction> share = Combinators.combine(
                        Arbitraries.longs().between(-500, 500), Arbitraries.of(1, 2, 3, 4, 6, 7))
                .as(BigFraction::of);
        Arbitrary<String> codes = Arbitraries.strings().withCharRange('A', 'Y').ofLength(2);
        return Combinators.combine(
                        Arbitraries.maps(codes, share).ofMaxSize(12),
                        Arbitraries.longs().between(-300, 300))
                .as((some, total) -> {
                    SortedMap<String, BigFraction> shares = new TreeMap<>(some);
                    shares.put("Z", BigFraction.of(total).subtract(sum(some)));
                    return shares;
                });
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
