package org.recoup.sharing.benchmark;

import java.util.concurrent.TimeUnit;
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
import org.recoup.sharing.joint.CoalitionValues;
import org.recoup.sharing.joint.Nucleolus;

/** The nucleolus from a table of all values, its proof and the check of it included. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class NucleolusBenchmark {

    /** A table and its departments. */
    @State(Scope.Benchmark)
    public static class Table {
        @Param({"6", "10", "14", "16"})
        int departments;

        @Param({"subadditive", "loose"})
        String kind;

        CoalitionValues game;

        @Setup
        public void draw() {
            game = game(kind, departments);
        }
    }

    /** The largest table that is taken. */
    @State(Scope.Benchmark)
    public static class Largest {
        @Param({"subadditive", "loose"})
        String kind;

        CoalitionValues game;

        @Setup
        public void draw() {
            game = game(kind, CoalitionValues.MOST);
        }
    }

    private static CoalitionValues game(String kind, int departments) {
        return kind.equals("loose") ? Instances.loose(departments) : Instances.subadditive(departments);
    }

    @Benchmark
    public Nucleolus nucleolus(Table table) {
        return Nucleolus.of(table.game, Nucleolus.Kind.PLAIN);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Nucleolus nucleolusOfTwenty(Largest largest) {
        return Nucleolus.of(largest.game, Nucleolus.Kind.PLAIN);
    }
}
