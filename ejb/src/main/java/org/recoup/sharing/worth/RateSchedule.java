package org.recoup.sharing.worth;

import java.time.LocalDate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

/**
 * Discount rates tied to a date. Years are whole years since then, cut down: the year up to the first anniversary is year 0, worth
 * its full amount. An amount before the date is refused rather than guessed at.
 *
 * @param from first day of year 0
 */
public record RateSchedule(DiscountRates rates, LocalDate from) {

    /** @throws Unshareable when there is no date */
    public RateSchedule {
        if (from == null) {
            throw new Unshareable("from", "sharing.worth.from.missing");
        }
    }

    /**
     * The year in which a date lies, from 0.
     *
     * @throws Unshareable when the date is before the first, or too long after it
     */
    public int year(LocalDate date) {
        if (date.isBefore(from)) {
            throw new Unshareable("from", "sharing.worth.date.early", date, from);
        }
        return Years.between(from, date);
    }

    /** What 1 on this date is worth in year 0. */
    public BigFraction factor(LocalDate date) {
        return rates.factor(year(date));
    }

    /** What an amount of this date is worth in year 0, in its own unit. */
    public BigFraction presentValue(BigFraction amount, LocalDate date) {
        return amount.multiply(factor(date));
    }
}
