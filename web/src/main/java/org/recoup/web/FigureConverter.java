package org.recoup.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import org.recoup.money.AmountText;
import org.recoup.platform.HouseLocale;
import org.recoup.web.texts.Texts;

/** Every input of a figure that is no amount, such as a percentage; it is read as amounts are. */
@FacesConverter(forClass = BigDecimal.class)
public class FigureConverter implements Converter<BigDecimal> {

    private static final int PLACES = 10;

    @Override
    public BigDecimal getAsObject(FacesContext faces, UIComponent input, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return AmountText.figure(text, HouseLocale.here().figures(), PLACES);
        } catch (AmountText.Unclear unclear) {
            String code = unclear.code().equals("amount.form") ? "figure.form" : unclear.code();
            String words = Texts.of(
                    "fault." + code,
                    unclear.values().stream().map(String::valueOf).toArray());
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null), unclear);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent input, BigDecimal figure) {
        return figure == null ? "" : HouseLocale.here().figures().ungrouped(figure);
    }
}
