package org.recoup.sharing.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.recoup.sharing.joint.CoalitionValues;
import org.recoup.sharing.joint.DependencyModel;
import org.recoup.sharing.joint.Sense;

/** Games to measure with: the same every time, by a fixed seed. */
final class Instances {

    private Instances() {}

    static List<String> codes(int size) {
        return IntStream.range(0, size).mapToObj("D%03d"::formatted).toList();
    }

    /**
     * Costs in cents that never rise by joining: each department alone costs 10^6 to 2 x 10^6; a group costs a random part, between
     * a tenth and nine tenths, of what the last to join would add, and never more than its cheapest split into one member and the rest.
     */
    static CoalitionValues subadditive(int size) {
        SplittableRandom random = new SplittableRandom(20);
        long[] costs = new long[1 << size];
        for (int mask = 1; mask < costs.length; mask++) {
            long least = Integer.bitCount(mask) == 1 ? random.nextLong(1_000_000, 2_000_000) : Long.MAX_VALUE;
            for (int rest = mask; Integer.bitCount(mask) > 1 && rest != 0; rest &= rest - 1) {
                int member = Integer.lowestOneBit(rest);
                long without = costs[mask ^ member];
                least = Math.min(least, without + costs[member] * random.nextLong(1, 10) / 10);
            }
            costs[mask] = least;
        }
        return CoalitionValues.ofTable(Sense.COST, codes(size), costs);
    }

    /** Gains with no structure and hardly a tie: a random amount up to 10^12 cents for each member. */
    static CoalitionValues loose(int size) {
        SplittableRandom random = new SplittableRandom(21);
        long[] gains = new long[1 << size];
        for (int mask = 1; mask < gains.length; mask++) {
            gains[mask] = random.nextLong(1_000_000_000_000L) * Integer.bitCount(mask);
        }
        return CoalitionValues.ofTable(Sense.BENEFIT, codes(size), gains);
    }

    /** Two benefits for each cost, each line with one to eight departments, up to a million. */
    static DependencyModel model(int size, int lines) {
        SplittableRandom random = new SplittableRandom(22);
        List<String> codes = codes(size);
        List<DependencyModel.Line> drawn = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            Set<String> departments = new TreeSet<>();
            for (int k = random.nextInt(8); k >= 0; k--) {
                departments.add(codes.get(random.nextInt(size)));
            }
            drawn.add(new DependencyModel.Line(
                    i % 3 == 0 ? DependencyModel.Kind.COST : DependencyModel.Kind.BENEFIT,
                    "line " + i,
                    random.nextLong(100_000_000),
                    departments));
        }
        return new DependencyModel(codes, drawn);
    }
}
