package org.recoup.sharing.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.recoup.sharing.joint.CoalitionValues;
import org.recoup.sharing.joint.Core;
import org.recoup.sharing.joint.DependencyModel;
import org.recoup.sharing.joint.Game;
import org.recoup.sharing.joint.Stability;
import org.recoup.sharing.joint.StabilityReport;

/** Who would do better to leave: by asking every group of 16, and by a least cut among 200 departments with 5,000 lines. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class StabilityBenchmark {

    private CoalitionValues table;
    private List<BigFraction> evenOfTable;
    private DependencyModel model;
    private List<BigFraction> evenOfModel;
    private List<BigFraction> stable;

    @Setup
    public void draw() {
        table = Instances.subadditive(16);
        evenOfTable = even(table);
        model = Instances.model(200, 5_000);
        evenOfModel = unstable(model);
        stable = ((Core.Stable) Stability.of(model, evenOfModel).core()).shares();
    }

    private static List<BigFraction> even(Game game) {
        BigFraction part = BigFraction.of(game.together()).divide(game.size());
        return IntStream.range(0, game.size()).mapToObj(i -> part).toList();
    }

    /** The second half gets nothing, so that groups in it would leave. */
    private static List<BigFraction> unstable(Game game) {
        BigFraction part = BigFraction.of(game.together()).divide(game.size() / 2);
        return IntStream.range(0, game.size())
                .mapToObj(i -> i < game.size() / 2 ? part : BigFraction.ZERO)
                .toList();
    }

    @Benchmark
    public StabilityReport everyGroupOfSixteen() {
        return Stability.of(table, evenOfTable);
    }

    @Benchmark
    public StabilityReport unstableModel() {
        return Stability.of(model, evenOfModel);
    }

    @Benchmark
    public StabilityReport stableModel() {
        return Stability.of(model, stable);
    }
}
