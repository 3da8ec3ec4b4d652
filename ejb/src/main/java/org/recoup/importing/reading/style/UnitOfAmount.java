package org.recoup.importing.reading.style;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

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

    /**
     * @param text as it stood in the file, for words
     * @throws org.recoup.importing.reading.Unreadable when it is not a whole number of cents, or too large
     */
    public Money amount(BigDecimal number, String text, CurrencyUnit currency) {
        throw new UnsupportedOperationException();
    }

    int places() {
        return places;
    }
}
