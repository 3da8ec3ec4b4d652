package org.recoup.sharing.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.recoup.money.Apportionment;
import org.recoup.sharing.joint.CoalitionValues;
import org.recoup.sharing.joint.DependencyModel;
import org.recoup.sharing.joint.DependencyModel.Kind;
import org.recoup.sharing.joint.DependencyModel.Line;
import org.recoup.sharing.joint.Sense;
import org.recoup.sharing.joint.Shapley;

/** The exact Shapley value: from a full table, beside one pass over that table, and from a large dependency model. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ShapleyBenchmark {

    @State(Scope.Benchmark)
    public static class FullTable {

        @Param({"10", "16", "20"})
        int departments;

        long[] table;
        CoalitionValues game;

        @Setup
        public void fill() {
            Random random = new Random(1953);
            table = new long[1 << departments];
            for (int mask = 1; mask < table.length; mask++) {
                table[mask] = random.nextLong() % Apportionment.LARGEST;
            }
            game = CoalitionValues.ofTable(Sense.COST, codes(departments), table);
        }
    }

    @State(Scope.Benchmark)
    public static class LargeModel {

        /** The most departments that a line names. */
        @Param({"10", "200"})
        int named;

        DependencyModel model;

        @Setup
        public void fill() {
            Random random = new Random(1953);
            List<String> codes = codes(200);
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < 5000; i++) {
                Set<String> departments = new TreeSet<>();
                random.ints(1 + random.nextInt(named), 0, codes.size())
                        .forEach(index -> departments.add(codes.get(index)));
                lines.add(new Line(
                        i % 2 == 0 ? Kind.BENEFIT : Kind.COST, "line " + i, random.nextInt(1 << 30), departments));
            }
            model = new DependencyModel(codes, lines);
        }
    }

    @Benchmark
    public long onePassOverTheTable(FullTable full) {
        long sum = 0;
        for (long cents : full.table) {
            sum += cents;
        }
        return sum;
    }

    @Benchmark
    public List<BigFraction> fullTable(FullTable full) {
        return Shapley.of(full.game);
    }

    @Benchmark
    public List<BigFraction> dependencyModel(LargeModel large) {
        return Shapley.of(large.model);
    }

    private static List<String> codes(int departments) {
        return IntStream.range(0, departments).mapToObj("D%03d"::formatted).toList();
    }
}
