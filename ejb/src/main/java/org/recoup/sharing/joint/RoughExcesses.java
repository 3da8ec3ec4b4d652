package org.recoup.sharing.joint;

import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How far groups stand above the excess of a point, in floating point: a pass over the table for a guess, never for a proof. */
final class RoughExcesses {

    private final Measure measure;
    private final double[] point;
    private final int half;

    /** @param point gains in order of codes and, last, the excess */
    RoughExcesses(Measure measure, double[] point) {
        this.measure = measure;
        this.point = point;
        this.half = measure.size() / 2;
    }

    /** The group farthest above the margin out of each block of the table, farthest first. */
    Stream<Integer> farthestAbove(double margin, IntPredicate leftOut) {
        double[] low = sums(0, half);
        double[] high = sums(half, measure.size());
        double[] farthest = new double[high.length];
        int[] groups = new int[high.length];
        for (int h = 0; h < high.length; h++) {
            farthest[h] = margin;
            for (int l = 0; l < low.length; l++) {
                int mask = h << half | l;
                double above = measure.gain(mask) - high[h] - low[l] - point[measure.size()] * measure.divisor(mask);
                if (above > farthest[h] && !leftOut.test(mask)) {
                    farthest[h] = above;
                    groups[h] = mask;
                }
            }
        }
        return IntStream.range(0, high.length)
                .filter(h -> groups[h] != 0)
                .boxed()
                .sorted(Comparator.comparingDouble(h -> -farthest[h]))
                .map(h -> groups[h]);
    }

    private double[] sums(int from, int to) {
        double[] sums = new double[1 << to - from];
        for (int mask = 1; mask < sums.length; mask++) {
            sums[mask] = sums[mask & mask - 1] + point[from + Integer.numberOfTrailingZeros(mask)];
        }
        return sums;
    }
}
