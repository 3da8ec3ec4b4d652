package org.recoup.sharing.benchmark;

import java.math.BigInteger;
import java.util.List;
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
import org.recoup.money.Apportionment;
import org.recoup.money.Apportionment.Part;

/** Cents for 1,000 departments: divided by weights, and from exact shares. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CentsBenchmark {

    private static final int DEPARTMENTS = 1000;
    private static final long TOTAL = 999_999_999_999_989L;

    private final Map<String, BigInteger> weights = new TreeMap<>();
    private final Map<String, BigFraction> shares = new TreeMap<>();

    @Setup
    public void weigh() {
        for (int i = 0; i < DEPARTMENTS; i++) {
            weights.put("D%04d".formatted(i), BigInteger.valueOf(1_000_003L * (i + 1) % 999_983));
        }
        Apportionment.divide(TOTAL, weights).forEach(part -> shares.put(part.code(), part.exact()));
    }

    @Benchmark
    public List<Part> dividedByWeights() {
        return Apportionment.divide(TOTAL, weights);
    }

    @Benchmark
    public List<Part> roundedFromExactShares() {
        return Apportionment.round(shares);
    }
}
