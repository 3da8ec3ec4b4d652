package org.recoup.sharing.joint;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How far each group stands above the excess of a point: the test that every one of the 2^n groups passes in a proof. For all kinds
 * of nucleolus this is a whole number, {@code factor x value(group) - base - sum of parts over the group}, in units of the point's
 * denominator.
 *
 * <p>Where these numbers provably fit a long, a pass over the table is exact in longs. Where not, it is estimated in floating point,
 * and each group nearer to zero than a proved bound of the error is computed in whole numbers of any size.
 */
final class Excesses {

    /** Bits that a long surely holds, with room for the three terms. */
    private static final int BITS = 60;

    private final int size;
    private final long[] values;
    private final BigInteger factor;
    private final BigInteger base;
    private final BigInteger[] parts;
    private final BigInteger denominator;
    private BigInteger[] exactLow;
    private BigInteger[] exactHigh;

    Excesses(Measure measure, Point point) {
        Nucleolus.Kind kind = measure.kind();
        this.size = measure.size();
        this.values = measure.values();
        BigInteger signed = measure.sign() < 0 ? point.denominator().negate() : point.denominator();
        this.factor = kind == Nucleolus.Kind.PROPORTIONAL ? signed.subtract(point.excess()) : signed;
        this.base = kind == Nucleolus.Kind.PLAIN ? point.excess() : BigInteger.ZERO;
        this.parts = point.gains().clone();
        if (kind == Nucleolus.Kind.PER_CAPITA) {
            for (int i = 0; i < size; i++) {
                parts[i] = parts[i].add(point.excess());
            }
        }
        this.denominator = point.denominator();
    }

    /**
     * A group that stands above, of those not left out: the farthest, or one whose distance is within rounding of it; 0 when there is
     * none.
     *
     * @param leftOut asked for some groups only
     */
    int farthestAbove(IntPredicate leftOut) {
        return fitsLong() ? farthestInLongs(leftOut) : farthestEstimated(leftOut);
    }

    private boolean fitsLong() {
        BigInteger sum = base.abs();
        for (BigInteger part : parts) {
            sum = sum.add(part.abs());
        }
        // Values have 50 bits at most, so that each of the two terms stays below 2^60 and their difference below 2^61.
        return sum.bitLength() <= BITS && factor.bitLength() + bits() <= BITS;
    }

    private int bits() {
        long most = 0;
        for (long value : values) {
            most |= Math.abs(value);
        }
        return Long.SIZE - Long.numberOfLeadingZeros(most);
    }

    private int farthestInLongs(IntPredicate leftOut) {
        long times = factor.longValueExact();
        int half = size / 2;
        long[] low = sums(0, half, 0);
        long[] high = sums(half, size, base.longValueExact());
        long farthest = 0;
        int found = 0;
        for (int h = 0; h < high.length; h++) {
            int start = h << half;
            for (int l = 0; l < low.length; l++) {
                long above = times * values[start + l] - high[h] - low[l];
                if (above > farthest && !leftOut.test(start + l)) {
                    farthest = above;
                    found = start + l;
                }
            }
        }
        return found;
    }

    private long[] sums(int from, int to, long first) {
        long[] sums = new long[1 << to - from];
        sums[0] = first;
        for (int mask = 1; mask < sums.length; mask++) {
            int lowest = Integer.numberOfTrailingZeros(mask);
            sums[mask] = sums[mask & mask - 1] + parts[from + lowest].longValueExact();
        }
        return sums;
    }

    /**
     * The error: each of the at most 22 terms and 22 partial sums is rounded by 2^-52 of the sum of all sizes at most, which makes less
     * than 2^-46 of it.
     */
    private int farthestEstimated(IntPredicate leftOut) {
        int half = size / 2;
        double times = BigFraction.of(factor, denominator).doubleValue();
        double[] terms = terms();
        double[] low = estimates(terms, 0, half, 0);
        double[] high = estimates(terms, half, size, terms[size]);
        double error = (Math.abs(times) * (1L << bits())
                        + Arrays.stream(terms).map(Math::abs).sum())
                * 0x1p-46;
        double farthest = error;
        int found = 0;
        BigInteger near = BigInteger.ZERO;
        for (int mask = 0; mask < values.length; mask++) {
            double above = times * values[mask] - high[mask >> half] - low[mask & low.length - 1];
            if (above > farthest) {
                if (!leftOut.test(mask)) {
                    farthest = above;
                    found = mask;
                }
            } else if (above >= -error && farthest == error) {
                BigInteger exact = above(mask);
                if (exact.compareTo(near) > 0 && !leftOut.test(mask)) {
                    near = exact;
                    found = mask;
                }
            }
        }
        return found;
    }

    /** How far the group stands above, times the denominator and the group's divisor. */
    private BigInteger above(int mask) {
        int half = size / 2;
        if (exactLow == null) {
            exactLow = exactSums(0, half, BigInteger.ZERO);
            exactHigh = exactSums(half, size, base);
        }
        return factor.multiply(BigInteger.valueOf(values[mask]))
                .subtract(exactHigh[mask >> half])
                .subtract(exactLow[mask & exactLow.length - 1]);
    }

    private BigInteger[] exactSums(int from, int to, BigInteger first) {
        BigInteger[] sums = new BigInteger[1 << to - from];
        sums[0] = first;
        for (int mask = 1; mask < sums.length; mask++) {
            sums[mask] = sums[mask & mask - 1].add(parts[from + Integer.numberOfTrailingZeros(mask)]);
        }
        return sums;
    }

    /** The parts and then the base, over the denominator. */
    private double[] terms() {
        double[] terms = new double[size + 1];
        for (int i = 0; i < size; i++) {
            terms[i] = BigFraction.of(parts[i], denominator).doubleValue();
        }
        terms[size] = BigFraction.of(base, denominator).doubleValue();
        return terms;
    }

    private static double[] estimates(double[] terms, int from, int to, double first) {
        double[] sums = new double[1 << to - from];
        sums[0] = first;
        for (int mask = 1; mask < sums.length; mask++) {
            sums[mask] = sums[mask & mask - 1] + terms[from + Integer.numberOfTrailingZeros(mask)];
        }
        return sums;
    }
}
