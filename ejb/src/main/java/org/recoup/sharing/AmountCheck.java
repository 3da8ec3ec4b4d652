package org.recoup.sharing;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.recoup.money.Apportionment;
import org.recoup.sharing.fault.Unshareable;

/** What every amount must be, one after the other: there, at most 10^15 cents, and in the currency of those before. */
final class AmountCheck {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Apportionment.LARGEST);

    private CurrencyUnit unit;

    /** @throws Unshareable when it is not */
    void check(String field, Money amount) {
        Gaps.refuse(field, amount);
        if (unit == null) {
            unit = amount.getCurrencyUnit();
        }
        if (!unit.equals(amount.getCurrencyUnit())) {
            throw new Unshareable(
                    field, "sharing.currency", amount.getCurrencyUnit().getCode(), unit.getCode());
        }
        if (amount.getAmountMinor().abs().compareTo(LARGEST) > 0) {
            throw new Unshareable(
                    field, "sharing.amount.large", amount.getAmountMinor().toPlainString(), Apportionment.LARGEST);
        }
    }

    void checkAny(String field, Money amount) {
        if (amount != null) {
            check(field, amount);
        }
    }
}
