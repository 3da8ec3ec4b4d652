package org.recoup.importing.reading.style;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.recoup.importing.reading.Unreadable;
import org.recoup.money.Apportionment;

/** What one stands for in a column of amounts. */
public enum UnitOfAmount {
    ONES(0),
    THOUSANDS(3),
    LAKH(5),
    MILLIONS(6),
    CRORE(7),
    BILLIONS(9);

    private final int places;

    UnitOfAmount(int places) {
        this.places = places;
    }

    /** What a heading, or a row of units below it, says: THOUSANDS for "Amount (£000)"; null when it says nothing of it. */
    public static UnitOfAmount named(String heading) {
        return UnitWords.of(heading);
    }

    /**
     * @param text as it stood in the file, for words
     * @throws Unreadable when it is not a whole number of cents, or too large
     */
    public Money amount(BigDecimal number, String text, CurrencyUnit currency) {
        BigDecimal ones = number.movePointRight(places);
        int decimals = currency.getDecimalPlaces();
        if (ones.stripTrailingZeros().scale() > decimals) {
            throw new Unreadable("reading.amount.places", text, ones.toPlainString(), decimals);
        }
        if (ones.abs().movePointRight(decimals).compareTo(BigDecimal.valueOf(Apportionment.LARGEST)) > 0) {
            throw new Unreadable("reading.amount.large", text);
        }
        return Money.of(currency, ones.setScale(decimals, RoundingMode.UNNECESSARY));
    }
}
