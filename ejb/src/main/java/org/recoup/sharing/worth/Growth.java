package org.recoup.sharing.worth;

import java.time.LocalDate;
import org.apache.commons.numbers.fraction.BigFraction;

/** How an amount that is owed grows until it is paid. Always above zero, and 1 from a date to itself. */
public sealed interface Growth permits Growth.Nominal, AgreedRate, PriceIndex {

    /** An amount stays what it is. */
    Growth NONE = new Nominal();

    /**
     * What 1 owed since a date has become by another.
     *
     * @throws IllegalArgumentException when the second date is before the first
     */
    BigFraction factor(LocalDate from, LocalDate to);

    /** Amounts count at their face value. */
    record Nominal() implements Growth {
        @Override
        public BigFraction factor(LocalDate from, LocalDate to) {
            Years.requireOrder(from, to);
            return BigFraction.ONE;
        }
    }
}
