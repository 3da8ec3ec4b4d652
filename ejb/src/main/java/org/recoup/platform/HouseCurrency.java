package org.recoup.platform;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The one currency of an installation, given by {@code RECOUP_CURRENCY} (an ISO 4217 code, GBP by default). The database remembers
 * the currency it was made with, and {@link Migrating} refuses to start with another.
 */
public final class HouseCurrency {

    public static final CurrencyUnit UNIT = CurrencyUnit.of(
            Optional.ofNullable(System.getenv("RECOUP_CURRENCY")).orElse("GBP"));

    private HouseCurrency() {}

    public static Money ofCents(long cents) {
        return Money.ofMinor(UNIT, cents);
    }

    public static Money zero() {
        return Money.zero(UNIT);
    }
}
