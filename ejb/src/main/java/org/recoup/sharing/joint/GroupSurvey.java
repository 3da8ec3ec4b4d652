package org.recoup.sharing.joint;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Every group but none and all asked whether it would be better off alone than with a division.
 *
 * @param worst mask of the group that would gain most by leaving, or lose least; of equals the smallest, then the first by codes;
 *     zero when there is no such group
 * @param gain of the worst group by leaving, in cents; zero when there is none
 * @param betterOff how many groups would gain by leaving
 */
record GroupSurvey(int worst, BigFraction gain, long betterOff) {

    /** Bits of the largest sum in the pass in longs. */
    private static final int BITS = 61;

    static GroupSurvey of(CoalitionValues game, List<BigFraction> shares) {
        if (game.size() == 1) {
            return new GroupSurvey(0, BigFraction.ZERO, 0);
        }
        int sign = game.sense() == Sense.COST ? -1 : 1;
        Point point =
                Point.of(shares.stream().map(share -> share.multiply(sign)).toList(), BigFraction.ZERO);
        BigInteger most = point.denominator().multiply(BigInteger.valueOf(largest(game)));
        for (BigInteger gain : point.gains()) {
            most = most.add(gain.abs());
        }
        return most.bitLength() <= BITS ? inLongs(game, sign, point) : inWholeNumbers(game, sign, point);
    }

    private static long largest(CoalitionValues game) {
        // One at least, so that the denominator itself is bounded too.
        long largest = 1;
        for (long value : game.table()) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static GroupSurvey inLongs(CoalitionValues game, int sign, Point point) {
        long[] values = game.table();
        long factor = sign * point.denominator().longValueExact();
        long[] gained = new long[values.length];
        long most = Long.MIN_VALUE;
        int worst = 0;
        long betterOff = 0;
        for (int mask = 1; mask < values.length - 1; mask++) {
            gained[mask] =
                    gained[mask & mask - 1] + point.gains()[Integer.numberOfTrailingZeros(mask)].longValueExact();
            long gain = factor * values[mask] - gained[mask];
            betterOff += gain > 0 ? 1 : 0;
            if (gain > most || gain == most && Integer.bitCount(mask) < Integer.bitCount(worst)) {
                most = gain;
                worst = mask;
            }
        }
        return new GroupSurvey(worst, BigFraction.of(BigInteger.valueOf(most), point.denominator()), betterOff);
    }

    private static GroupSurvey inWholeNumbers(CoalitionValues game, int sign, Point point) {
        long[] values = game.table();
        BigInteger[] gained = new BigInteger[values.length];
        gained[0] = BigInteger.ZERO;
        BigInteger most = null;
        int worst = 0;
        long betterOff = 0;
        for (int mask = 1; mask < values.length - 1; mask++) {
            gained[mask] = gained[mask & mask - 1].add(point.gains()[Integer.numberOfTrailingZeros(mask)]);
            BigInteger gain = point.denominator()
                    .multiply(BigInteger.valueOf(sign * values[mask]))
                    .subtract(gained[mask]);
            betterOff += gain.signum() > 0 ? 1 : 0;
            int order = most == null ? 1 : gain.compareTo(most);
            if (order > 0 || order == 0 && Integer.bitCount(mask) < Integer.bitCount(worst)) {
                most = gain;
                worst = mask;
            }
        }
        return new GroupSurvey(worst, BigFraction.of(most, point.denominator()), betterOff);
    }
}
