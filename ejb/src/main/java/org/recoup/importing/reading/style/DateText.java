package org.recoup.importing.reading.style;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A date as written, in its parts. A year of two figures lies in 1970 to 2069. With points a date begins with the day: nobody writes
 * the month first so.
 */
final class DateText {

    private static final Pattern TIME = Pattern.compile(
            "(?<=\\d)[T\\s]+\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?\\s*([AaPp]\\.?[Mm]\\.?)?\\s*(Z|UTC|[+-]\\d{2}:?\\d{2})?$");
    private static final Pattern BETWEEN = Pattern.compile("[\\s./,\\-\u2010-\u2015年月日]+");
    private static final Pattern ORDINAL = Pattern.compile("(?i)(\\d{1,2})(st|nd|rd|th|er|º|ª)");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?i)^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,?\\s+");
    private static final Pattern SMALL_WORD = Pattern.compile("(?iu)de|of|del|г|года?|год|р|року|r|roku|m|d");
    private static final Pattern DOTTED = Pattern.compile("\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{2,4}\\.?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");

    private final String text;
    private final List<String> parts;

    private DateText(String text, List<String> parts) {
        this.text = text;
        this.parts = parts;
    }

    static DateText of(String value) {
        String bare = TIME.matcher(value.strip()).replaceFirst("");
        bare = WEEKDAY.matcher(bare).replaceFirst("");
        List<String> parts = new ArrayList<>();
        for (String part : BETWEEN.split(bare)) {
            String plain = ORDINAL.matcher(part).replaceFirst("$1");
            if (!plain.isEmpty() && !SMALL_WORD.matcher(plain).matches()) {
                parts.add(plain);
            }
        }
        return new DateText(bare, parts);
    }

    /** @return null when it is no day in this order */
    LocalDate day(DateStyle order) {
        if (order == DateStyle.YEAR_FIRST && isThreePairs()) {
            return yearFirst();
        }
        boolean dayFirst = order != DateStyle.MONTH_FIRST;
        try {
            if (order == DateStyle.YEAR_FIRST && parts.size() == 3 && isNumber(2, 4)) {
                return isShort(0) && isShort(1) ? null : ofThree(true);
            }
            if (parts.size() == 1 && isNumber(0, 8)) {
                return ofEight(parts.get(0), dayFirst);
            }
            return parts.size() == 3 ? ofThree(dayFirst || isDotted()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether it may begin with a year of two figures: 26/12/31. */
    boolean isThreePairs() {
        return parts.size() == 3 && isNumber(0, 2) && isNumber(1, 2) && isNumber(2, 2);
    }

    boolean isDotted() {
        return DOTTED.matcher(text).matches();
    }

    /** @return null when three pairs of figures are no day that begins with the year */
    LocalDate yearFirst() {
        try {
            return LocalDate.of(year(parts.get(0)), part(1), part(2));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The months that its name means in different languages; empty when it leaves no doubt. */
    String doubtfulMonth() {
        return parts.stream()
                .map(MonthNames::doubt)
                .filter(doubt -> !doubt.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** @return null when it is no month standing alone */
    YearMonth month() {
        try {
            if (parts.size() == 1 && isNumber(0, 6)) {
                return YearMonth.of(number(text, 0, 4), number(text, 4, 6));
            }
            if (parts.size() != 2) {
                return null;
            }
            boolean yearFirst = isNumber(0, 4);
            String year = parts.get(yearFirst ? 0 : 1);
            String month = parts.get(yearFirst ? 1 : 0);
            Month named = MonthNames.of(month);
            boolean figures = year.length() == 4
                    && month.length() <= 2
                    && NUMBER.matcher(month).matches();
            if (year(year) < 0 || named == null && !figures) {
                return null;
            }
            return YearMonth.of(year(year), named == null ? Integer.parseInt(month) : named.getValue());
        } catch (DateTimeException e) {
            return null;
        }
    }

    boolean isQuarter() {
        return text.toUpperCase(Locale.ROOT).matches("(.*[\\s-])?[QT][1-4]([\\s/-].*)?");
    }

    /** 20260531, or 31052026: no year of ours begins with a day and a month. */
    private static LocalDate ofEight(String text, boolean dayFirst) {
        int start = number(text, 0, 4);
        if (start >= 1900 && start < 2100 && number(text, 4, 6) <= 12) {
            return LocalDate.of(start, number(text, 4, 6), number(text, 6, 8));
        }
        int one = number(text, 0, 2);
        int other = number(text, 2, 4);
        return LocalDate.of(number(text, 4, 8), dayFirst ? other : one, dayFirst ? one : other);
    }

    private LocalDate ofThree(boolean dayFirst) {
        for (int i = 0; i < 2; i++) {
            Month named = MonthNames.of(parts.get(i));
            if (named != null) {
                return named(named, parts.get(i == 0 ? 1 : 0), parts.get(2));
            }
        }
        if (isNumber(0, 4)) {
            return isShort(1) && isShort(2) ? LocalDate.of(year(parts.get(0)), part(1), part(2)) : null;
        }
        if (!isShort(0) || !isShort(1) || year(parts.get(2)) < 0) {
            return null;
        }
        return LocalDate.of(year(parts.get(2)), part(dayFirst ? 1 : 0), part(dayFirst ? 0 : 1));
    }

    private static LocalDate named(Month month, String one, String other) {
        boolean yearFirst = one.length() == 4;
        String day = yearFirst ? other : one;
        int year = year(yearFirst ? one : other);
        boolean isDay = day.length() <= 2 && NUMBER.matcher(day).matches();
        return year < 0 || !isDay ? null : LocalDate.of(year, month, Integer.parseInt(day));
    }

    /** @return below zero when it is none */
    private static int year(String text) {
        if (!NUMBER.matcher(text).matches() || text.length() != 2 && text.length() != 4) {
            return -1;
        }
        int year = Integer.parseInt(text);
        return text.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private boolean isNumber(int part, int length) {
        return parts.get(part).length() == length
                && NUMBER.matcher(parts.get(part)).matches();
    }

    private boolean isShort(int part) {
        return parts.get(part).length() <= 2 && NUMBER.matcher(parts.get(part)).matches();
    }

    private int part(int part) {
        return Integer.parseInt(parts.get(part));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }
}
