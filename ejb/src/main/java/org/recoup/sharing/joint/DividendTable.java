package org.recoup.sharing.joint;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The dividend of every group (Harsanyi 1959): its value less the dividends of all groups within it. At 20 departments a dividend may
 * be 2^20 x 10^15 cents either side of zero, more than a long holds, and so it is kept as high x 2^25 + low.
 */
final class DividendTable {

    private static final int LIMB = 25;

    private final int size;
    private final long[] high;
    private final long[] low;

    DividendTable(CoalitionValues game) {
        size = game.size();
        long[] table = game.table();
        high = new long[table.length];
        low = new long[table.length];
        for (int mask = 0; mask < table.length; mask++) {
            high[mask] = table[mask] >> LIMB;
            low[mask] = table[mask] & (1L << LIMB) - 1;
        }
        subtractSubsets(high);
        subtractSubsets(low);
    }

    private static void subtractSubsets(long[] values) {
        for (int bit = 1; bit < values.length; bit <<= 1) {
            for (int mask = 0; mask < values.length; mask++) {
                if ((mask & bit) != 0) {
                    values[mask] -= values[mask ^ bit];
                }
            }
        }
    }

    /**
     * Adds the dividend of each group to all its members, by the sum of its weights. Either part of a value is at most 2^25, so that
     * the parts of all dividends together are at most 3^20 x 2^25, below 2^57: adding them up overflows nowhere.
     */
    void addTo(WeighedDividends dividends, BigInteger[] weights) {
        List<BigInteger> sums = new ArrayList<>();
        int[] sumOfGroup = sums(dividends, weights, sums);
        for (int i = 0; i < size; i++) {
            long[] highBySum = new long[sums.size()];
            long[] lowBySum = new long[sums.size()];
            for (int mask = 1; mask < high.length; mask++) {
                if ((mask >> i & 1) == 1) {
                    highBySum[sumOfGroup[mask]] += high[mask];
                    lowBySum[sumOfGroup[mask]] += low[mask];
                }
            }
            for (int k = 0; k < highBySum.length; k++) {
                BigInteger cents =
                        BigInteger.valueOf(highBySum[k]).shiftLeft(LIMB).add(BigInteger.valueOf(lowBySum[k]));
                dividends.add(sums.get(k), i, cents);
            }
        }
    }

    /** For each group the place of its sum of weights among the different sums, which are collected. */
    private int[] sums(WeighedDividends dividends, BigInteger[] weights, List<BigInteger> sums) {
        Map<BigInteger, Integer> places = new HashMap<>(Map.of(BigInteger.ZERO, 0));
        sums.add(BigInteger.ZERO);
        int[] sumOfGroup = new int[high.length];
        for (int mask = 1; mask < sumOfGroup.length; mask++) {
            BigInteger others = sums.get(sumOfGroup[mask & mask - 1]);
            BigInteger sum = others.add(weights[Integer.numberOfTrailingZeros(mask)]);
            sumOfGroup[mask] = places.computeIfAbsent(sum, unseen -> {
                dividends.allow(unseen);
                sums.add(unseen);
                return sums.size() - 1;
            });
        }
        return sumOfGroup;
    }
}
