package org.recoup.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ProfileTest {

    private static final YearMonth START = YearMonth.of(2026, 4);
    private static final long MOST = 1_000_000_000_000_000L;

    @Property
    void monthsSumToTheAmountAndDifferByACentAtMost(
            @ForAll @LongRange(min = -MOST, max = MOST) long cents, @ForAll @IntRange(min = 1, max = 12) int count) {
        var parts = Profile.evenly(cents, months(count)).values();

        assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(cents);
        assertThat(parts.stream().mapToLong(Long::longValue).max().getAsLong()
                        - parts.stream().mapToLong(Long::longValue).min().getAsLong())
                .isBetween(0L, 1L);
    }

    @Property
    void whateverTheModelTheMonthsSumToTheAmount(
            @ForAll @LongRange(min = -MOST, max = MOST) long cents,
            @ForAll @Size(max = 12) List<@LongRange(min = -1_000_000, max = 1_000_000) Long> model) {
        assertThat(Profile.like(cents, months(12), model).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(cents);
    }

    @Example
    void monthsLikeNothingGetNothing() {
        assertThat(Profile.like(900, months(3), List.of(100L, -5L, 200L)))
                .containsEntry(START, 300L)
                .containsEntry(START.plusMonths(1), 0L)
                .containsEntry(START.plusMonths(2), 600L);
    }

    @Example
    void withoutAModelItIsSpreadEvenly() {
        assertThat(Profile.like(301, months(3), List.of()).values()).containsExactly(101L, 100L, 100L);
    }

    private static List<YearMonth> months(int count) {
        return IntStream.range(0, count).mapToObj(START::plusMonths).toList();
    }
}
