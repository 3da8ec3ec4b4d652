package org.recoup.sharing.worth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

/**
 * An agreed rate a year: compound over whole years since the amount was paid, simple by days over 365 in the year that has begun. A
 * fixed 365 keeps the factor exact and easily checked; in a leap year it reaches the full rate one day early and stays there.
 *
 * @param annual rate from 0 to 1, such as 7/200 for 3.5 %
 */
public record AgreedRate(BigFraction annual) implements Growth {

    private static final int DAYS = 365;

    /** @throws Unshareable when the rate is below zero or above 100 % */
    public AgreedRate {
        if (annual.signum() < 0 || annual.compareTo(BigFraction.ONE) > 0) {
            throw new Unshareable("rate", "sharing.worth.rate.agreed", Decimal.percent(annual));
        }
    }

    /** @param percent a year as a plain decimal number, such as 3.5 */
    public static AgreedRate percent(String percent) {
        return new AgreedRate(Decimal.percent("rate", percent));
    }

    @Override
    public BigFraction factor(LocalDate from, LocalDate to) {
        Years.requireOrder(from, to);
        int years = Years.between(from, to);
        long days = ChronoUnit.DAYS.between(from.plusYears(years), to);
        BigFraction begun = annual.multiply(BigFraction.of(days, DAYS));
        return BigFraction.ONE.add(annual).pow(years).multiply(BigFraction.ONE.add(begun));
    }
}
