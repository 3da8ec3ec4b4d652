package org.recoup.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.recoup.money.AmountText;
import org.recoup.money.FigureStyle;
import org.recoup.platform.Fault;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.HouseLocale;
import org.recoup.web.texts.Texts;

/** How figures, days and states are written for people. */
@Named
@ApplicationScoped
public class Shown {

    private static final DateTimeFormatter DAY = HouseLocale.here().day();
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = HouseLocale.here().dayAnd("HH:mm:ss");

    private static final List<String> SHORT = List.of("", "money.thousands", "money.millions", "money.billions");

    @Inject
    private Clock clock;

    /** 1,234.50 or −1,234.50; empty for no amount. */
    public String money(Money amount) {
        return amount == null ? "" : getFigures().shown(amount.getAmount());
    }

    /** With the sign of the currency: £1,234.50. */
    public String moneyWithSign(Money amount) {
        return amount == null ? "" : HouseCurrency.written(amount);
    }

    /** Rounded for a chart, beside a table that has the figure itself: £1.2m. */
    public String moneyInShort(Money amount) {
        BigDecimal size = amount.getAmount().abs();
        int power = size.precision() - size.scale() - 1;
        int step = Math.min(Math.max(power, 0) / 3, SHORT.size() - 1);
        String number =
                getFigures().shown(size.movePointLeft(step * 3).setScale(step == 0 ? 0 : 1, RoundingMode.HALF_UP));
        return (amount.isNegative() ? "\u2212" : "")
                + HouseCurrency.sign()
                + (step == 0 ? number : Texts.of(SHORT.get(step), number));
    }

    /** 250,000. */
    public String number(long count) {
        return getFigures().shown(BigDecimal.valueOf(count));
    }

    /** 12.5, of a percentage such as 12.50. */
    public String figure(BigDecimal figure) {
        BigDecimal bare = figure.stripTrailingZeros();
        return getFigures().shown(bare.scale() < 0 ? bare.setScale(0) : bare);
    }

    /** Signs and groups, for scripts. */
    public FigureStyle getFigures() {
        return HouseLocale.here().figures();
    }

    public Locale getLocale() {
        return HouseLocale.here().locale();
    }

    /** How people write the currency, for scripts, with strokes between. */
    public String getCurrencySigns() {
        return String.join("|", AmountText.signs(HouseCurrency.UNIT));
    }

    public int getPlaces() {
        return HouseCurrency.UNIT.getDecimalPlaces();
    }

    /** The sign of the currency, for headings. */
    public String getCurrency() {
        return HouseCurrency.sign();
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
            case "OPEN", "POSTED", "APPROVED", "VERIFIED", "IN_FORCE", "PAID", "STORED" -> "good";
            case "SUBMITTED",
                    "CLAIMED",
                    "DUE",
                    "TO_RETURN",
                    "SOFT_CLOSED",
                    "UPLOADED",
                    "CHECKED",
                    "CHECKING",
                    "STORING" -> "warn";
            case "RETURNED", "REJECTED", "FAILED" -> "bad";
            default -> "plain";
        };
    }

    /** A text of the bundle with its places filled. */
    public String words(String key, Object... values) {
        return Texts.of(
                key,
                Stream.of(values)
                        .map(value -> value == null ? "" : value.toString())
                        .toArray());
    }

    /** A text of the bundle that depends on a number, its first place; the other place may be empty. */
    public String counted(String key, Number count, Object other) {
        return Texts.of(key, count, other == null ? "" : other);
    }

    /** Names in a row, with commas between them. */
    public String list(Collection<?> names) {
        return names == null ? "" : names.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** What is wrong, in words. */
    public String fault(Fault fault) {
        return Texts.of(fault);
    }

    /** A role, state, rule or type in words. */
    public String word(Object name) {
        return name == null ? "" : Texts.of("word." + name);
    }
}
