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

    /** £1,234.50 or \u2212£1,234.50, with the signs of the installation. */
    public static String written(Money amount) {
        String size =
                sign() + HouseLocale.here().figures().shown(amount.getAmount().abs());
        return amount.isNegative() ? "\u2212" + size : size;
    }

    public static String sign() {
        return UNIT.getSymbol(HouseLocale.here().locale());
    }

    public static Money zero() {
        return Money.zero(UNIT);
    }
}
