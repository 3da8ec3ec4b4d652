package org.recoup.sharing.benchmark;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.commons.numbers.fraction.BigFraction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.recoup.sharing.claims.Awards;
import org.recoup.sharing.claims.ClaimsRule;

/** Too little for the claims: of 1,000 departments, and of 20 in every order of arrival. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ClaimsBenchmark {

    private static final BigFraction HALF = BigFraction.of(1, 2);

    private final Map<String, BigFraction> thousand = new TreeMap<>();
    private final Map<String, BigFraction> twenty = new TreeMap<>();
    private BigFraction half;
    private BigFraction halfOfTwenty;

    @Setup
    public void claim() {
        half = claims(thousand, 1000);
        halfOfTwenty = claims(twenty, 20);
    }

    private static BigFraction claims(Map<String, BigFraction> claims, int count) {
        for (int i = 0; i < count; i++) {
            claims.put("D%04d".formatted(i), BigFraction.of(1_000_003L * (i + 1) % 999_983 * 1000));
        }
        return claims.values().stream()
                .reduce(BigFraction.ZERO, BigFraction::add)
                .multiply(HALF);
    }

    @Benchmark
    public Awards talmudOfThousand() {
        return ClaimsRule.TALMUD.divide(half, thousand);
    }

    @Benchmark
    public Awards randomArrivalOfTwenty() {
        return ClaimsRule.RANDOM_ARRIVAL.divide(halfOfTwenty, twenty);
    }
}
