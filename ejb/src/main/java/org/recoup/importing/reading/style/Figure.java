package org.recoup.importing.reading.style;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.recoup.importing.reading.Unreadable;

/**
 * A figure that was read.
 *
 * @param text as it stood in the file
 * @param number exactly what is written, of any sign
 * @param currency that stands beside it, as it is written there; empty for none
 * @param side which the letters behind it name; with CR the number is below zero
 */
public record Figure(String text, BigDecimal number, String currency, Side side) {

    /** Of an account. */
    public enum Side {
        NONE,
        CREDIT,
        DEBIT
    }

    public static Figure of(String text, BigDecimal number) {
        return new Figure(text, number, "", Side.NONE);
    }

    public boolean isInRupees() {
        return CurrencyNames.isRupee(currency);
    }

    /**
     * @param taken sign or name that stands for the currency of the house in this file; null for none
     * @return the number, when it is one of this currency or of none in particular
     * @throws Unreadable when it is money of another country
     */
    public BigDecimal in(CurrencyUnit house, String taken) {
        if (!currency.isEmpty() && !currency.equalsIgnoreCase(taken) && !CurrencyNames.mayMean(currency, house)) {
            throw new Unreadable("reading.number.currency", text, currency, house.getCode());
        }
        return number;
    }
}
