package org.recoup.sharing.joint;

import java.util.Arrays;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The span of some groups, each seen as a vector of zeros and ones: once the shares of those groups are settled, so are the shares of
 * every group in the span. Kept as whole-number vectors at right angles to it; a group is in the span when its sum over each is zero.
 *
 * <p>Every number here is a determinant of zeros and ones of order 20 at most, hence below 7.3 x 10^7 (Hadamard): products of two
 * stay below 2^54, and long arithmetic is exact.
 */
final class Span {

    private final int size;
    private final int[] groups;
    private final long[][] normals;

    private Span(int size, int[] groups) {
        this.size = size;
        this.groups = groups;
        this.normals = normals();
    }

    /** The span of nothing but all departments together, whose share is settled from the start. */
    static Span ofAll(int size) {
        return new Span(size, new int[] {(1 << size) - 1});
    }

    /** @throws IllegalArgumentException when the group is in the span already */
    Span with(int group) {
        if (contains(group)) {
            throw new IllegalArgumentException("expected a group outside of the span, found mask " + group);
        }
        int[] more = Arrays.copyOf(groups, groups.length + 1);
        more[groups.length] = group;
        return new Span(size, more);
    }

    /** How many shares of groups are settled independently of each other. */
    int rank() {
        return groups.length;
    }

    /** As many vectors as the rank lacks, at right angles to the span and independent of each other; not copied. */
    long[][] across() {
        return normals;
    }

    boolean contains(int group) {
        for (long[] normal : normals) {
            long sum = 0;
            for (int rest = group; rest != 0; rest &= rest - 1) {
                sum += normal[Integer.numberOfTrailingZeros(rest)];
            }
            if (sum != 0) {
                return false;
            }
        }
        return true;
    }

    boolean contains(BigFraction[] vector) {
        for (long[] normal : normals) {
            BigFraction sum = BigFraction.ZERO;
            for (int i = 0; i < size; i++) {
                sum = sum.add(vector[i].multiply(normal[i]));
            }
            if (!sum.equals(BigFraction.ZERO)) {
                return false;
            }
        }
        return true;
    }

    /** Reads the vectors off the reduced rows: one for each column without a pivot. */
    private long[][] normals() {
        long[][] rows = new long[groups.length][size];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < size; i++) {
                rows[row][i] = groups[row] >> i & 1;
            }
        }
        int[] pivots = new int[rows.length];
        long scale = reduce(rows, pivots);
        boolean[] pivotal = new boolean[size];
        for (int pivot : pivots) {
            pivotal[pivot] = true;
        }
        long[][] normals = new long[size - rows.length][size];
        int found = 0;
        for (int column = 0; column < size; column++) {
            if (!pivotal[column]) {
                long[] normal = normals[found++];
                normal[column] = scale;
                for (int row = 0; row < rows.length; row++) {
                    normal[pivots[row]] = -rows[row][column];
                }
            }
        }
        return normals;
    }

    /** Elimination without fractions (Bareiss 1968): leaves one same number in all pivots and returns it. */
    private static long reduce(long[][] rows, int[] pivots) {
        long scale = 1;
        for (int row = 0; row < rows.length; row++) {
            int column = 0;
            while (rows[row][column] == 0) {
                column++;
            }
            pivots[row] = column;
            long pivot = rows[row][column];
            for (int other = 0; other < rows.length; other++) {
                if (other != row) {
                    long factor = rows[other][column];
                    for (int i = 0; i < rows[row].length; i++) {
                        rows[other][i] = (pivot * rows[other][i] - factor * rows[row][i]) / scale;
                    }
                }
            }
            scale = pivot;
        }
        return scale;
    }
}
