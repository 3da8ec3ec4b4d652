package org.recoup.spending.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Days and months as people type them and spreadsheets show them: 2026-08-14, 14/08/2026, 14.8.26, 14 Aug 2026, August 14, 2026. What
 * could be the day or the month is told by the other days of the sheet, and asked when they do not tell.
 */
final class DayText {

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})\\.?");
    private static final Pattern DAY_NAME = Pattern.compile("(\\d{1,2})[ ./-]*(\\p{L}{3,})\\.?[ ,./-]*(\\d{4}|\\d{2})");
    private static final Pattern NAME_DAY = Pattern.compile("(\\p{L}{3,})\\.? +(\\d{1,2}),? +(\\d{4})");
    private static final Pattern MONTH_ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
    private static final Pattern MONTH_FIGURES = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern MONTH_NAME = Pattern.compile("(\\p{L}{3,})\\.?[ ,./-]*(\\d{4}|\\d{2})");
    private static final List<String> NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private DayText() {}

    /** Which comes first in days of two figures. */
    enum Order {
        DAY,
        MONTH,
        UNKNOWN
    }

    /** What the days of a sheet tell about each other: one that can be read only one way shows how the others are meant. */
    static Order order(Collection<String> texts) {
        boolean day = false;
        boolean month = false;
        for (String text : texts) {
            Matcher figures = FIGURES.matcher(text.strip());
            if (figures.matches() && !figures.group(2).equals(".")) {
                day |= number(figures, 1) > 12;
                month |= number(figures, 3) > 12;
            }
        }
        return day == month ? Order.UNKNOWN : day ? Order.DAY : Order.MONTH;
    }

    /** @return the days it could be: none when it is no day, two when it has to be asked */
    static List<LocalDate> readings(String text, Order order) {
        String given = text.strip();
        Matcher iso = ISO.matcher(given);
        if (iso.matches()) {
            return days(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher figures = FIGURES.matcher(given);
        if (figures.matches()) {
            return ofFigures(figures, order);
        }
        Matcher dayName = DAY_NAME.matcher(given);
        if (dayName.matches()) {
            return days(year(dayName.group(3)), month(dayName.group(2)), number(dayName, 1));
        }
        Matcher nameDay = NAME_DAY.matcher(given);
        return nameDay.matches() ? days(number(nameDay, 3), month(nameDay.group(1)), number(nameDay, 2)) : List.of();
    }

    /** @return null when it is no month */
    static YearMonth month(String text, Order order) {
        String given = text.strip();
        Matcher iso = MONTH_ISO.matcher(given);
        if (iso.matches()) {
            return yearMonth(number(iso, 1), number(iso, 2));
        }
        Matcher figures = MONTH_FIGURES.matcher(given);
        if (figures.matches()) {
            return yearMonth(number(figures, 2), number(figures, 1));
        }
        Matcher name = MONTH_NAME.matcher(given);
        if (name.matches()) {
            return yearMonth(year(name.group(2)), month(name.group(1)));
        }
        List<LocalDate> days = readings(given, order);
        return days.size() == 1 ? YearMonth.from(days.get(0)) : null;
    }

    // Points stand between figures where the day comes first; with strokes both are usual.
    private static List<LocalDate> ofFigures(Matcher figures, Order order) {
        int first = number(figures, 1);
        int second = number(figures, 3);
        int year = year(figures.group(4));
        List<LocalDate> dayFirst = days(year, second, first);
        List<LocalDate> monthFirst = figures.group(2).equals(".") ? List.of() : days(year, first, second);
        if (order == Order.DAY && !dayFirst.isEmpty()) {
            return dayFirst;
        }
        if (order == Order.MONTH && !monthFirst.isEmpty()) {
            return monthFirst;
        }
        return Stream.concat(dayFirst.stream(), monthFirst.stream()).distinct().toList();
    }

    private static List<LocalDate> days(int year, int month, int day) {
        List<LocalDate> one = new ArrayList<>();
        try {
            one.add(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return List.of();
        }
        return one;
    }

    private static YearMonth yearMonth(int year, int month) {
        return month < 1 || month > 12 ? null : YearMonth.of(year, month);
    }

    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < NAMES.size(); i++) {
            if (NAMES.get(i).startsWith(lower) || lower.equals("sept") && i == 8) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int year(String text) {
        int year = Integer.parseInt(text);
        return text.length() == 2 ? 2000 + year : year;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
