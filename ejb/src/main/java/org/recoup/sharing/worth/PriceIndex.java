package org.recoup.sharing.worth;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

/**
 * Prices by date, for amounts in real terms. The value on a date is that of the latest point not after it; nothing is guessed before
 * the first point or between two.
 *
 * @param points values above zero, by the date from which they count
 */
public record PriceIndex(NavigableMap<LocalDate, BigFraction> points) implements Growth {

    /** @throws Unshareable when there is no point, or a value is not above zero */
    public PriceIndex {
        points = Collections.unmodifiableNavigableMap(new TreeMap<>(points));
        if (points.isEmpty()) {
            throw new Unshareable("index", "sharing.worth.index.none");
        }
        points.forEach((date, value) -> {
            if (value.signum() <= 0) {
                throw new Unshareable("index." + date, "sharing.worth.index.positive", date, value);
            }
        });
    }

    /** @param points values as plain decimal numbers, such as 132.4 */
    public static PriceIndex of(Map<LocalDate, String> points) {
        NavigableMap<LocalDate, BigFraction> exact = new TreeMap<>();
        points.forEach((date, value) -> exact.put(date, Decimal.parse("index." + date, value)));
        return new PriceIndex(exact);
    }

    /** @throws Unshareable when the date is before the first point */
    public BigFraction value(LocalDate date) {
        Map.Entry<LocalDate, BigFraction> point = points.floorEntry(date);
        if (point == null) {
            throw new Unshareable("index", "sharing.worth.index.early", date, points.firstKey());
        }
        return point.getValue();
    }

    @Override
    public BigFraction factor(LocalDate from, LocalDate to) {
        Years.requireOrder(from, to);
        return value(to).divide(value(from));
    }
}
