package org.recoup.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import org.joda.money.Money;
import org.recoup.money.AmountText;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.HouseLocale;
import org.recoup.web.texts.Texts;

/** Every input of an amount: what could be read in two ways is refused at its field, and what was typed stays there. */
@FacesConverter(forClass = Money.class)
public class AmountConverter implements Converter<Money> {

    @Override
    public Money getAsObject(FacesContext faces, UIComponent input, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return AmountText.parse(text, HouseCurrency.UNIT, HouseLocale.here().figures());
        } catch (AmountText.Unclear unclear) {
            String words = Texts.of(
                    "fault." + unclear.code(),
                    unclear.values().stream().map(String::valueOf).toArray());
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null), unclear);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent input, Money amount) {
        return amount == null
                ? ""
                : AmountText.format(amount, HouseLocale.here().figures());
    }
}
