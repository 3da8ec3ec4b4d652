package org.recoup.budget;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.recoup.money.Apportionment;

/** How an amount is spread over months. The parts always sum to the amount, to the cent. */
public final class Profile {

    private Profile() {}

    /** How it is spread. */
    public enum Kind {
        EVENLY,
        LIKE_ACTUALS,
        LIKE_BUDGET
    }

    /** @return cents by month */
    public static SortedMap<YearMonth, Long> evenly(long cents, List<YearMonth> months) {
        SortedMap<YearMonth, BigInteger> weights = new TreeMap<>();
        months.forEach(month -> weights.put(month, BigInteger.ONE));
        return cut(cents, weights);
    }

    /**
     * In proportion to what other months had, one after the other. Months below zero count as zero, and where nothing is above zero the
     * amount is spread evenly.
     *
     * @param model cents of the months to be like, in the same order; missing ones are zero
     */
    public static SortedMap<YearMonth, Long> like(long cents, List<YearMonth> months, List<Long> model) {
        SortedMap<YearMonth, BigInteger> weights = new TreeMap<>();
        for (int i = 0; i < months.size(); i++) {
            long weight = i < model.size() ? Math.max(model.get(i), 0) : 0;
            weights.put(months.get(i), BigInteger.valueOf(weight));
        }
        return weights.values().stream().allMatch(weight -> weight.signum() == 0)
                ? evenly(cents, months)
                : cut(cents, weights);
    }

    private static SortedMap<YearMonth, Long> cut(long cents, SortedMap<YearMonth, BigInteger> weights) {
        SortedMap<YearMonth, Long> parts = new TreeMap<>();
        if (weights.isEmpty()) {
            if (cents != 0) {
                throw new IllegalArgumentException("an amount is spread over one month or more, found none");
            }
            return parts;
        }
        Map<String, BigInteger> byCode = new TreeMap<>();
        List<YearMonth> months = new ArrayList<>(weights.keySet());
        months.forEach(month -> byCode.put(month.toString(), weights.get(month)));
        Apportionment.divide(cents, byCode).forEach(part -> parts.put(YearMonth.parse(part.code()), part.cents()));
        return parts;
    }
}
