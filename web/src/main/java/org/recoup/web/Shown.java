package org.recoup.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;
import org.recoup.web.texts.Texts;

/** How figures, days and states are written for people. */
@Named
@ApplicationScoped
public class Shown {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK);

    @Inject
    private Clock clock;

    /** 1,234.50 or −1,234.50; empty for no amount. */
    public String money(Money amount) {
        if (amount == null) {
            return "";
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.UK);
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(HouseCurrency.UNIT.getDecimalPlaces());
        format.setMaximumFractionDigits(HouseCurrency.UNIT.getDecimalPlaces());
        return format.format(amount.getAmount());
    }

    /** With the sign of the currency: £1,234.50. */
    public String moneyWithSign(Money amount) {
        String sign = HouseCurrency.UNIT.getSymbol(Locale.UK);
        return amount == null
                ? ""
                : amount.isNegative() ? "\u2212" + sign + money(amount.negated()) : sign + money(amount);
    }

    /** The sign of the currency, for headings. */
    public String getCurrency() {
        return HouseCurrency.UNIT.getSymbol(Locale.UK);
    }

    public String date(Object day) {
        if (day instanceof LocalDate date) {
            return DAY.format(date);
        }
        return day instanceof Instant moment ? MOMENT.format(moment.atZone(clock.getZone())) : "";
    }

    /** The month of a period, by any day in it. */
    public String month(LocalDate day) {
        return day == null ? "" : MONTH.format(day);
    }

    /** The tone of a state: good, warn, bad or plain. It only repeats what the word says. */
    public String tone(Object state) {
        return switch (String.valueOf(state)) {
            case "OPEN", "POSTED", "VERIFIED", "IN_FORCE", "PAID" -> "good";
            case "SUBMITTED", "CLAIMED", "DUE", "TO_RETURN" -> "warn";
            case "RETURNED", "REJECTED" -> "bad";
            default -> "plain";
        };
    }

    /** A role, state, rule or type in words. */
    public String word(Object name) {
        return name == null ? "" : Texts.of("word." + name);
    }
}
