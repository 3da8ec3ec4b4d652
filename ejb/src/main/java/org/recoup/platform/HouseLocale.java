package org.recoup.platform;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.NumberFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.recoup.money.FigureStyle;

/**
 * How the installation writes figures and days, given by {@code RECOUP_LOCALE} (a BCP 47 tag, en-GB by default). Words stay English, and
 * figures have the digits 0 to 9, whatever the place.
 *
 * @param figures signs and groups of amounts and other figures
 * @param days order of a day with its month in words, a pattern such as d MMMM uuuu
 * @param shortDays order of a day in figures alone, a pattern such as dd/MM/uuuu
 */
public record HouseLocale(Locale locale, FigureStyle figures, String days, String shortDays) {

    private static final class Here {
        private static final HouseLocale LOCALE = given();
    }

    /** That of this installation. */
    public static HouseLocale here() {
        return Here.LOCALE;
    }

    /** @throws IllegalArgumentException in one line, when what is given is no tag of a language and a country */
    public static HouseLocale given() {
        return of(Optional.ofNullable(System.getenv("RECOUP_LOCALE")).orElse("en-GB"));
    }

    /** @throws IllegalArgumentException in one line, when the tag names no language and country that there is */
    public static HouseLocale of(String tag) {
        Locale locale = existing(tag);
        return new HouseLocale(locale, figures(locale), days(locale), shortDays(locale));
    }

    /** A text with values in its places; whole numbers among them are grouped as here. */
    public String filled(String pattern, Object... values) {
        return new MessageFormat(pattern, locale).format(values);
    }

    /** 14 August 2026. */
    public DateTimeFormatter day() {
        return inEnglish(days);
    }

    /** 14 Aug 2026. */
    public DateTimeFormatter dayInShort() {
        return inEnglish(days.replace("MMMM", "MMM"));
    }

    /** 14/08/2026. */
    public DateTimeFormatter dayInFigures() {
        return inEnglish(shortDays);
    }

    /** A moment: the day, then a pattern for the time. */
    public DateTimeFormatter dayAnd(String time) {
        return inEnglish(days + ", " + time);
    }

    public DateTimeFormatter dayInShortAnd(String time) {
        return inEnglish(days.replace("MMMM", "MMM") + ", " + time);
    }

    private static DateTimeFormatter inEnglish(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK);
    }

    private static Locale existing(String tag) {
        try {
            Locale given = new Locale.Builder().setLanguageTag(tag).build();
            boolean known = Set.of(Locale.getISOLanguages()).contains(given.getLanguage())
                    && (given.getCountry().isEmpty()
                            || Set.of(Locale.getISOCountries()).contains(given.getCountry()));
            if (known) {
                return new Locale.Builder()
                        .setLocale(given)
                        .clearExtensions()
                        .setUnicodeLocaleKeyword("nu", "latn")
                        .build();
            }
        } catch (IllformedLocaleException notATag) {
            // Said below, as of a tag that names nothing.
        }
        throw new IllegalArgumentException(
                "RECOUP_LOCALE is a language and a country such as en-GB, de-DE, fr-CH or en-IN," + " found '" + tag
                        + "'. Correct it or leave it out.");
    }

    private static FigureStyle figures(Locale locale) {
        DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(locale);
        int further = ((DecimalFormat) NumberFormat.getInstance(locale)).getSecondaryGroupingSize();
        // A straight apostrophe would be a quote in the patterns of texts.
        char grouping = signs.getMonetaryGroupingSeparator() == '\'' ? '\u2019' : signs.getMonetaryGroupingSeparator();
        return new FigureStyle(signs.getMonetaryDecimalSeparator(), grouping, further == 2 ? 2 : 3);
    }

    private static String days(Locale locale) {
        String order = pattern(FormatStyle.LONG, locale);
        int day = order.indexOf('d');
        int month = order.indexOf('M');
        int year = order.indexOf('y');
        return year < month && month < day ? "uuuu MMMM d" : month < day ? "MMMM d, uuuu" : "d MMMM uuuu";
    }

    private static String shortDays(Locale locale) {
        String order = pattern(FormatStyle.SHORT, locale);
        int day = order.indexOf('d');
        int month = order.indexOf('M');
        String between = order.contains("/") ? "/" : order.contains(".") ? "." : "-";
        return order.indexOf('y') < month
                ? "uuuu-MM-dd"
                : month < day ? "MM" + between + "dd" + between + "uuuu" : "dd" + between + "MM" + between + "uuuu";
    }

    private static String pattern(FormatStyle style, Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(style, null, IsoChronology.INSTANCE, locale)
                .replaceAll("'[^']*'", "");
    }
}
