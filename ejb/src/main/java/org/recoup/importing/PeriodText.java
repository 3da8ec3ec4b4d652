package org.recoup.importing;

import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recoup.importing.reading.style.MonthNames;

/**
 * What a cell says of a year, a month or a period: 2026, 2025-26, 03, 12.0, Apr, P03, 2025-26 P03. A year that may be the one in which a
 * financial year ends, as in FY2026, is none.
 */
record PeriodText(Integer year, boolean ofTwoYears, boolean doubtful, Integer month, Integer number) {

    private static final String YEARS = "(?:(FY)\\s?)?(\\d{4})(?:\\.0+)?(?:\\s?[-/\u2013]\\s?(\\d{2}|\\d{4}))?";
    private static final Pattern YEAR = Pattern.compile("(?i)" + YEARS);
    private static final Pattern NUMBERED =
            Pattern.compile("(?i)(?:" + YEARS + "[\\s/-]+)?(?:P|PD|PER|PERIOD)\\.?\\s?(\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile("(0?[1-9]|1[0-2])(?:\\.0+)?");

    /** What it does not say is null. */
    static PeriodText of(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        Matcher year = numbered.matches() ? numbered : YEAR.matcher(text);
        boolean hasYear = year.matches() && year.group(2) != null && follows(year.group(2), year.group(3));
        Integer number = numbered.matches() ? between1And12(numbered.group(4)) : null;
        return new PeriodText(
                hasYear ? Integer.valueOf(year.group(2)) : null,
                hasYear && year.group(3) != null,
                hasYear && year.group(1) != null && year.group(3) == null,
                month(text),
                number);
    }

    private static boolean follows(String year, String second) {
        return second == null || String.valueOf(Integer.parseInt(year) + 1).endsWith(second);
    }

    private static Integer month(String text) {
        Matcher figures = MONTH.matcher(text);
        Month named = figures.matches() || !Character.isLetter(text.charAt(0)) ? null : MonthNames.of(text);
        return figures.matches()
                ? Integer.valueOf(figures.group(1))
                : named == null ? null : (Integer) named.getValue();
    }

    private static Integer between1And12(String figures) {
        int number = Integer.parseInt(figures);
        return number >= 1 && number <= 12 ? (Integer) number : null;
    }
}
