package org.recoup.importing.reading.style;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recoup.importing.reading.Unreadable;

/** How the dates of a column are written. What is clear in itself, such as 2026-03-31 or 31 Dec 2026, is read by each of them. */
public enum DateStyle {
    /** 31/12/2026, 31.12.26. */
    DAY_FIRST,
    /** 12/31/2026, 12-31-26. */
    MONTH_FIRST,
    /** 26/12/31. */
    YEAR_FIRST,
    /** Days since 1899-12-30, as a spreadsheet counts when its format is lost: 46387. */
    SERIAL;

    private static final int LONGEST = 60;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern COUNTED = Pattern.compile("([2-7]\\d{4})([.,]\\d+)?");

    /** @throws Unreadable naming the value, when it is not a day */
    public LocalDate day(String value) {
        LocalDate day = dayOrNull(value);
        if (day != null) {
            return day;
        }
        throw refusal(value, DateText.of(value));
    }

    private Unreadable refusal(String value, DateText text) {
        String doubt = text.doubtfulMonth();
        if (!doubt.isEmpty()) {
            return new Unreadable("reading.date.month.name", cut(value), doubt);
        }
        boolean otherwise = this != SERIAL
                && (text.day(DAY_FIRST) != null
                        || text.day(MONTH_FIRST) != null
                        || text.isThreePairs() && text.yearFirst() != null);
        String code = otherwise
                ? "reading.date.style"
                : text.isQuarter()
                        ? "reading.date.quarter"
                        : text.month() != null ? "reading.date.month" : "reading.date";
        return new Unreadable(code, cut(value), this == DAY_FIRST ? "day" : this == MONTH_FIRST ? "month" : "year");
    }

    /**
     * The month of a day, or one that stands alone: Dec-26, 2026-12, 12/2026.
     *
     * @throws Unreadable naming the value
     */
    public YearMonth month(String value) {
        YearMonth alone = DateText.of(value).month();
        return alone == null ? YearMonth.from(day(value)) : alone;
    }

    /** @return null when it is no day in this style; nothing is thrown, for values of which many are words */
    public LocalDate dayOrNull(String value) {
        if (value.length() > LONGEST) {
            return null;
        }
        Matcher counted = COUNTED.matcher(value.strip());
        if (this == SERIAL && counted.matches()) {
            return DAY_ZERO.plusDays(Integer.parseInt(counted.group(1)));
        }
        return DateText.of(value).day(this);
    }

    /** Whether a number may be a day as a spreadsheet counts, from 1954 to 2119. */
    static boolean isCounted(String value) {
        return COUNTED.matcher(value.strip()).matches();
    }

    /** @see DateLearner */
    public static Learned<DateStyle> learn(Iterable<String> values, LocalDate latest) {
        DateLearner learner = new DateLearner(latest);
        values.forEach(learner::see);
        return learner.learned();
    }

    private static String cut(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }
}
