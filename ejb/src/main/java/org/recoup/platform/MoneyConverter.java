package org.recoup.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.joda.money.Money;

/** Money is stored as a whole number of cents in the currency of the house. */
@Converter(autoApply = true)
public class MoneyConverter implements AttributeConverter<Money, Long> {

    @Override
    public Long convertToDatabaseColumn(Money money) {
        return money == null ? null : money.getAmountMinorLong();
    }

    @Override
    public Money convertToEntityAttribute(Long cents) {
        return cents == null ? null : HouseCurrency.ofCents(cents);
    }
}
