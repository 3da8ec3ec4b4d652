package org.recoup.sharing.joint;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * For each department i, the sum of v(S) / ((n-1) C(n-2, s-1)) over all groups S with i in them, the group of all left out, as whole
 * numerators of one denominator: the least common multiple of 1 ... n-1 is a multiple of every (n-1) C(n-2, s-1).
 *
 * <p>The table is read once, as a matrix: the upper half of the bits of a mask is its row, the lower half its column. A weight
 * depends on the size of a group only, so that rows of the same size can be added up before anything is multiplied, and likewise
 * columns. That leaves 11 x 1024 products at 20 departments, where a million had to be made.
 */
final class ShapleySums {

    private static final int LIMB = 26;
    private static final long LOW = (1L << LIMB) - 1;

    private final int columnBits;
    private final int rowBits;
    private final long[][] byRowSize;
    private final long[][] byColumnSize;
    private final long denominator;
    private final BigInteger[] byDepartment;

    private ShapleySums(int n) {
        columnBits = n / 2;
        rowBits = n - columnBits;
        byRowSize = new long[rowBits + 1][1 << columnBits];
        byColumnSize = new long[columnBits + 1][1 << rowBits];
        denominator = denominator(n);
        byDepartment = new BigInteger[n];
    }

    /** @param table of 2^n values in cents by mask, each at most 10^15 away from zero, n from 1 to 20 */
    static ShapleySums of(long[] table, int n) {
        ShapleySums sums = new ShapleySums(n);
        sums.read(table);
        long[] weights = weights(n, sums.denominator);
        sums.weigh(sums.byRowSize, sums.columnBits, weights, 0);
        sums.weigh(sums.byColumnSize, sums.rowBits, weights, sums.columnBits);
        return sums;
    }

    long denominator() {
        return denominator;
    }

    /** Numerators in order of departments. */
    BigInteger[] byDepartment() {
        return byDepartment;
    }

    /** No sum has more than C(10, 5) = 252 values of 10^15 cents each, which is far below 2^63. */
    private void read(long[] table) {
        long[] bySize = new long[columnBits + 1];
        for (int row = 0; row < 1 << rowBits; row++) {
            addRow(table, row << columnBits, byRowSize[Integer.bitCount(row)]);
            Arrays.fill(bySize, 0);
            addColumns(table, row << columnBits, bySize);
            for (int size = 0; size <= columnBits; size++) {
                byColumnSize[size][row] = bySize[size];
            }
        }
    }

    private static void addRow(long[] table, int from, long[] sums) {
        for (int column = 0; column < sums.length; column++) {
            sums[column] += table[from + column];
        }
    }

    /** Sixteen neighbours at a time: which of them have how many bits is known when this is written, not looked up. */
    private void addColumns(long[] table, int from, long[] bySize) {
        if (columnBits < 4) {
            for (int column = 0; column < 1 << columnBits; column++) {
                bySize[Integer.bitCount(column)] += table[from + column];
            }
            return;
        }
        for (int block = 0; block < 1 << columnBits - 4; block++) {
            int at = from + (block << 4);
            int size = Integer.bitCount(block);
            bySize[size] += table[at];
            bySize[size + 1] += table[at + 1] + table[at + 2] + table[at + 4] + table[at + 8];
            bySize[size + 2] +=
                    table[at + 3] + table[at + 5] + table[at + 6] + table[at + 9] + table[at + 10] + table[at + 12];
            bySize[size + 3] += table[at + 7] + table[at + 11] + table[at + 13] + table[at + 14];
            bySize[size + 4] += table[at + 15];
        }
    }

    /**
     * Multiplies by the weights and adds up for each bit of a half. A sum is split into high x 2^26 + low, so that long arithmetic is
     * exact: a weight is below 2^24, and a bit has at most 11 x 512 sums, which keeps the low part below 2^13 x 2^24 x 2^26 = 2^63.
     * The weights of all groups of one department come to less than four denominators, and a denominator is below 2^28, which keeps
     * the high part below 2^30 x 10^15 / 2^26, about 2^54.
     */
    private void weigh(long[][] sums, int bits, long[] weights, int firstDepartment) {
        long[] high = new long[1 << bits];
        long[] low = new long[1 << bits];
        for (int other = 0; other < sums.length; other++) {
            for (int mask = 0; mask < high.length; mask++) {
                long weight = weights[other + Integer.bitCount(mask)];
                high[mask] += weight * (sums[other][mask] >> LIMB);
                low[mask] += weight * (sums[other][mask] & LOW);
            }
        }
        for (int bit = 0; bit < bits; bit++) {
            byDepartment[firstDepartment + bit] =
                    BigInteger.valueOf(sumWith(bit, high)).shiftLeft(LIMB).add(BigInteger.valueOf(sumWith(bit, low)));
        }
    }

    private static long sumWith(int bit, long[] values) {
        long sum = 0;
        for (int mask = 0; mask < values.length; mask++) {
            sum += values[mask] * (mask >> bit & 1);
        }
        return sum;
    }

    /** By size of group; nothing for nobody and for all. */
    private static long[] weights(int n, long denominator) {
        long[] weights = new long[n + 1];
        long groups = 1;
        for (int size = 1; size < n; size++) {
            weights[size] = denominator / ((n - 1) * groups);
            groups = groups * (n - 1 - size) / size;
        }
        return weights;
    }

    /** Least common multiple of 1 ... n-1: 232,792,560 at 20 departments. */
    private static long denominator(int n) {
        long multiple = 1;
        for (long i = 2; i < n; i++) {
            multiple *=
                    i / BigInteger.valueOf(multiple).gcd(BigInteger.valueOf(i)).longValue();
        }
        return multiple;
    }
}
