package org.recoup.sharing.worth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

class GrowthTest {

    private static final LocalDate START = LocalDate.of(2024, 2, 29);
    private static final PriceIndex PRICES = PriceIndex.of(Map.of(START, "100", START.plusDays(10), "102.5"));

    @Property
    void anAgreedRateNeverFallsFromOneDayToTheNext(
            @ForAll @IntRange(min = 0, max = 3000) int start, @ForAll @IntRange(min = 0, max = 3000) int days) {
        Growth growth = AgreedRate.percent("3.5");
        LocalDate from = START.plusDays(start);

        assertThat(growth.factor(from, from.plusDays(days + 1)))
                .isGreaterThanOrEqualTo(growth.factor(from, from.plusDays(days)));
    }

    @Property
    void anAgreedRateIsCompoundByYearAndSimpleByDay(
            @ForAll @IntRange(min = 0, max = 400) int start,
            @ForAll @IntRange(min = 0, max = 30) int years,
            @ForAll @IntRange(min = 0, max = 364) int days) {
        LocalDate from = LocalDate.of(2023, 1, 1).plusDays(start);
        BigFraction expected = BigFraction.ONE;
        for (int year = 0; year < years; year++) {
            expected = expected.multiply(BigFraction.of(207, 200));
        }
        expected = expected.add(expected.multiply(BigFraction.of(7, 200)).multiply(BigFraction.of(days, 365)));

        assertThat(AgreedRate.percent("3.5").factor(from, from.plusYears(years).plusDays(days)))
                .isEqualTo(expected);
    }

    @Property
    void everythingIsWorthItselfOnItsDate(@ForAll @IntRange(min = 0, max = 3000) int days) {
        LocalDate date = START.plusDays(days);
        for (Growth growth : List.of(Growth.NONE, AgreedRate.percent("9"), PRICES)) {
            assertThat(growth.factor(date, date)).isEqualTo(BigFraction.ONE);
        }
        assertThat(Growth.NONE.factor(START, date)).isEqualTo(BigFraction.ONE);
    }

    @Example
    void theLatestPointNotAfterADateCounts() {
        assertThat(PRICES.value(START.plusDays(9))).isEqualTo(BigFraction.of(100));
        assertThat(PRICES.value(START.plusDays(10))).isEqualTo(BigFraction.of(205, 2));
        assertThat(PRICES.factor(START, START.plusYears(9))).isEqualTo(BigFraction.of(41, 40));
        assertThat(PRICES.factor(START.plusDays(10), START.plusYears(9))).isEqualTo(BigFraction.ONE);
    }

    @Example
    void badIndexesAreRefused() {
        assertThatThrownBy(() -> PRICES.factor(START.minusDays(1), START))
                .isInstanceOf(Unshareable.class)
                .hasMessage("index: The index has no value for 2024-02-28; the first is of 2024-02-29."
                        + " Add an earlier one.");
        assertThatThrownBy(() -> PriceIndex.of(Map.of()))
                .hasMessage("index: The index has no value. Give at least one, with its date.");
        assertThatThrownBy(() -> PriceIndex.of(Map.of(START, "0.0")))
                .hasMessage("index.2024-02-29: The index on 2024-02-29 is above zero, found 0.");
        assertThatThrownBy(() -> PriceIndex.of(Map.of(START, "x"))).hasMessageStartingWith("index.2024-02-29: 'x' is");
    }

    @Example
    void aRateIsFromNothingToAHundredPercent() {
        assertThat(AgreedRate.percent("0").factor(START, START.plusYears(3))).isEqualTo(BigFraction.ONE);
        assertThat(AgreedRate.percent("100").factor(START, START.plusYears(3))).isEqualTo(BigFraction.of(8));
        assertThatThrownBy(() -> AgreedRate.percent("-0.1"))
                .hasMessage("rate: An agreed rate is from 0 % to 100 % a year. Found -0.1 %.");
        assertThatThrownBy(() -> AgreedRate.percent("350")).hasMessageContaining("Found 350 %");
    }

    @Example
    void nothingGrowsBackInTime() {
        for (Growth growth : List.of(Growth.NONE, AgreedRate.percent("9"), PRICES)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> growth.factor(START.plusDays(1), START))
                    .withMessage("amounts grow forward in time, found 2024-03-01 to 2024-02-29");
        }
    }

    @Example
    void pointsAreNotChangedFromOutside() {
        TreeMap<LocalDate, BigFraction> points = new TreeMap<>(Map.of(START, BigFraction.ONE));
        PriceIndex index = new PriceIndex(points);
        points.put(START, BigFraction.ZERO);

        assertThat(index.value(START)).isEqualTo(BigFraction.ONE);
    }
}
