package org.recoup.sharing.worth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.recoup.sharing.fault.Unshareable;

/** Counts whole years, and limits how many there are and so how long exact fractions get. */
final class Years {

    private Years() {}

    static void requireOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("amounts grow forward in time, found " + from + " to " + to);
        }
    }

    /** @throws Unshareable when there are more than {@link DiscountRates#MOST_YEARS} */
    static int between(LocalDate from, LocalDate to) {
        long years = ChronoUnit.YEARS.between(from, to);
        if (years > DiscountRates.MOST_YEARS) {
            throw new Unshareable("date", "sharing.worth.years.many", years, DiscountRates.MOST_YEARS);
        }
        return (int) years;
    }
}
