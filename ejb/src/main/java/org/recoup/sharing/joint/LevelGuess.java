package org.recoup.sharing.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * Guesses in floating point which conditions hold with equality at the end of a level. The programme has as few rows as shares are
 * open, so that it is given few groups and then, from a pass over the table, those that its answer breaks most, until it breaks none.
 * Amounts are taken relative to the point where the level before ended, which keeps them small. Nothing but time depends on the
 * guess: it is a start for the exact method.
 */
final class LevelGuess {

    /** Passes over the table, after which what was found so far is the guess. */
    private static final int MOST_PASSES = 40;

    /** Steps of the solver in one programme, after which it has lost its way. */
    private static final int MOST_STEPS = 5_000;

    /** What counts as nothing next to amounts of about one: two to the minus this, about 10^-9. */
    private static final int NOTHING = 30;

    private final Measure measure;
    private final Settled settled;
    private final double[] from;
    private final double[][] across;
    private final List<Column> pool = new ArrayList<>();
    private final int amountBits;
    private final int divisorBits;

    /**
     * @param individually whether each department gets what it gains alone at least
     * @param from gains of a division that meets what is settled, in order of codes
     */
    LevelGuess(Measure measure, Settled settled, boolean individually, List<BigFraction> from) {
        this.measure = measure;
        this.settled = settled;
        this.from = from.stream().mapToDouble(BigFraction::doubleValue).toArray();
        this.across =
                Arrays.stream(settled.span().across()).map(LevelGuess::scaled).toArray(double[][]::new);
        for (int i = 0; i < measure.size(); i++) {
            add(1 << i);
            add(measure.all() ^ 1 << i);
            if (individually && !settled.contains(1 << i)) {
                pool.add(Column.alone(measure, i));
            }
        }
        this.amountBits = bits(pool.stream().mapToLong(column -> measure.gain(column.group())));
        this.divisorBits = bits(pool.stream().mapToLong(Column::divisor));
    }

    private void add(int group) {
        if (!settled.contains(group)) {
            pool.add(Column.open(measure, group));
        }
    }

    private static double[] scaled(long[] vector) {
        double most = Arrays.stream(vector).map(Math::abs).max().orElseThrow();
        return Arrays.stream(vector).mapToDouble(each -> each / most).toArray();
    }

    private static int bits(LongStream numbers) {
        return Long.SIZE - Long.numberOfLeadingZeros(numbers.map(Math::abs).reduce(1, (a, b) -> a | b));
    }

    /** Conditions to start from, the heaviest first; empty when the solver gave up. */
    List<Column> columns() {
        for (int pass = 0; ; pass++) {
            Optimisation.Result result = solve();
            if (!result.getState().isOptimal() || result.getMultipliers().isEmpty()) {
                return List.of();
            }
            double[] point = point(result);
            List<Integer> broken = pass == MOST_PASSES ? List.of() : mostBroken(point);
            if (broken.isEmpty()) {
                return Stream.concat(heaviest(result), tight(point)).toList();
            }
            broken.forEach(this::add);
        }
    }

    /** The dual side: weights that balance, the divisors times which sum to one, with the least of what they cost. */
    private Optimisation.Result solve() {
        R064Store balance = R064Store.FACTORY.make(across.length + 1, pool.size());
        R064Store right = R064Store.FACTORY.make(across.length + 1, 1);
        right.set(across.length, 0, 1);
        double[] costs = new double[pool.size()];
        for (int j = 0; j < costs.length; j++) {
            Column column = pool.get(j);
            for (int rest = column.group(); rest != 0; rest &= rest - 1) {
                int member = Integer.numberOfTrailingZeros(rest);
                for (int i = 0; i < across.length; i++) {
                    balance.add(i, j, across[i][member]);
                }
                costs[j] += from[member];
            }
            balance.set(across.length, j, Math.scalb((double) column.divisor(), -divisorBits));
            costs[j] = Math.scalb(costs[j] - measure.gain(column.group()), -amountBits);
        }
        return LinearSolver.newStandardBuilder(costs)
                .equalities(balance, right)
                .build(few())
                .solve();
    }

    /** Counts steps, not time, so that the guess is the same on every machine. */
    private static Optimisation.Options few() {
        Optimisation.Options options = new Optimisation.Options();
        options.iterations_abort = MOST_STEPS;
        options.iterations_suffice = MOST_STEPS;
        return options;
    }

    /** Gains in cents and, last, the excess; the solver's multipliers are the prices of the rows with the other sign. */
    private double[] point(Optimisation.Result result) {
        double[] multipliers = result.getMultipliers().orElseThrow().toRawCopy1D();
        double[] point = Arrays.copyOf(from, from.length + 1);
        for (int i = 0; i < across.length; i++) {
            for (int j = 0; j < from.length; j++) {
                point[j] += Math.scalb(multipliers[i], amountBits) * across[i][j];
            }
        }
        point[from.length] = Math.scalb(multipliers[across.length], amountBits - divisorBits);
        return point;
    }

    private List<Integer> mostBroken(double[] point) {
        return new RoughExcesses(measure, point)
                .farthestAbove(Math.scalb(1.0, amountBits - NOTHING), settled::contains)
                .limit(measure.size())
                .toList();
    }

    private Stream<Column> heaviest(Optimisation.Result result) {
        return IntStream.range(0, pool.size())
                .filter(j -> result.doubleValue(j) > Math.scalb(1.0, -NOTHING))
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -result.doubleValue(j)))
                .map(pool::get);
    }

    /** Conditions without weight that hold with equality too: with them the exact method starts at this very point. */
    private Stream<Column> tight(double[] point) {
        return pool.stream().filter(column -> {
            double left = point[from.length] * column.divisor() - measure.gain(column.group());
            for (int rest = column.group(); rest != 0; rest &= rest - 1) {
                left += point[Integer.numberOfTrailingZeros(rest)];
            }
            return left < Math.scalb(1.0, amountBits - NOTHING);
        });
    }
}
