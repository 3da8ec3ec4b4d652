package org.recoup.sharing;

import org.joda.money.Money;

/**
 * A tier opens only when the savings so far are above a minimum.
 *
 * @param minimum savings, zero or more
 * @param from whether the tier then sees all of the savings, or only what is above the minimum
 */
public record Gate(Money minimum, From from) {

    public enum From {
        FIRST_POUND,
        EXCESS
    }
}
