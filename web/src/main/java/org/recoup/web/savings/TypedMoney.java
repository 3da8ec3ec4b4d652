package org.recoup.web.savings;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;
import org.recoup.web.Shown;
import org.recoup.web.texts.Texts;

/** An amount as people type it: 1234.5, 1,234.50 or £1,234.50. What could be read in two ways is refused. */
@FacesConverter("typedMoney")
public class TypedMoney implements Converter<Money> {

    private static final Pattern PLAIN = Pattern.compile("[-\u2212]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");

    @Override
    public Money getAsObject(FacesContext faces, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String digits =
                typed.replace(HouseCurrency.UNIT.getSymbol(Locale.UK), "").replaceAll("\\s", "");
        try {
            if (PLAIN.matcher(digits).matches()) {
                return Money.of(
                        HouseCurrency.UNIT,
                        new BigDecimal(digits.replace(",", "").replace('\u2212', '-')));
            }
        } catch (ArithmeticException tooManyPlaces) {
            // Said below.
        }
        throw new ConverterException(new FacesMessage(
                FacesMessage.SEVERITY_ERROR,
                Texts.of("savings.amount.typed", typed, HouseCurrency.UNIT.getDecimalPlaces()),
                null));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Money amount) {
        return CDI.current().select(Shown.class).get().money(amount);
    }
}
