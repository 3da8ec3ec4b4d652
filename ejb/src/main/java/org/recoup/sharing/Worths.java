package org.recoup.sharing;

import java.time.LocalDate;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.worth.AgreedRate;
import org.recoup.sharing.worth.DiscountRates;
import org.recoup.sharing.worth.Growth;
import org.recoup.sharing.worth.PriceIndex;
import org.recoup.sharing.worth.RateSchedule;

/** The rates and indices of a tier as the calculations of worth take them. */
final class Worths {

    private static final BigFraction HUNDRED = BigFraction.of(100);

    private Worths() {}

    static Growth growth(Return terms) {
        return switch (terms.kind()) {
            case NOMINAL -> Growth.NONE;
            case RATE -> new AgreedRate(Decimals.fraction(terms.ratePercent()).divide(HUNDRED));
            case INDEX -> {
                TreeMap<LocalDate, BigFraction> points = new TreeMap<>();
                terms.index().forEach(point -> points.put(point.on(), Decimals.fraction(point.value())));
                yield new PriceIndex(points);
            }
        };
    }

    static RateSchedule schedule(Discount discount) {
        return new RateSchedule(rates(discount), discount.from());
    }

    private static DiscountRates rates(Discount discount) {
        return switch (discount.schedule()) {
            case GREEN_BOOK -> DiscountRates.STANDARD;
            case GREEN_BOOK_HEALTH -> DiscountRates.HEALTH;
            case GREEN_BOOK_LOW_SENSITIVITY -> DiscountRates.LOW_SENSITIVITY;
            case AGREED ->
                new DiscountRates(
                        "agreed",
                        discount.bands().stream()
                                .map(band -> new DiscountRates.Band(
                                        band.fromYear(),
                                        Decimals.fraction(band.percent()).divide(HUNDRED)))
                                .toList());
        };
    }
}
