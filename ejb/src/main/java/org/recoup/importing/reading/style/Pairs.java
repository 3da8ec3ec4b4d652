package org.recoup.importing.reading.style;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * What a column says by dates of three pairs of figures, such as 25/05/13, about where the year stands. It is taken to stand behind when
 * the first pairs change from row to row and the last ones are years of late; else a person is asked.
 */
final class Pairs {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final int VARIED = 4;
    private static final int LATE = 5;

    private final LocalDate latest;
    private final Set<String> firsts = new HashSet<>();
    private final Set<Integer> years = new HashSet<>();
    private String onlyYearFirst = "";
    private String either = "";
    private String readings = "";
    private String otherwise = "";
    private boolean early;

    Pairs(LocalDate latest) {
        this.latest = latest;
    }

    /** @param behind the reading with the year behind; null when there is none */
    void see(String value, LocalDate front, LocalDate behind) {
        boolean mayFront = isLikely(front);
        if (mayFront && !isLikely(behind)) {
            onlyYearFirst = onlyYearFirst.isEmpty() ? value : onlyYearFirst;
        } else if (mayFront) {
            readings = either.isEmpty() ? behind + " / " + front : readings;
            either = either.isEmpty() ? value : either;
        } else if (isLikely(behind)) {
            otherwise = otherwise.isEmpty() ? value : otherwise;
        }
        if (behind != null && firsts.size() < VARIED) {
            firsts.add(value.substring(0, 2));
        }
        if (behind != null && years.size() < VARIED) {
            years.add(behind.getYear());
            early |= behind.getYear() < latest.getYear() - LATE;
        }
    }

    /** @return null when the year does not stand in front */
    Learned<DateStyle> learned() {
        if (!onlyYearFirst.isEmpty()) {
            return otherwise.isEmpty()
                    ? new Learned<>(DateStyle.YEAR_FIRST, Learned.Doubt.NONE, onlyYearFirst, "")
                    : new Learned<>(null, Learned.Doubt.BOTH, otherwise, onlyYearFirst);
        }
        boolean behind = firsts.size() >= VARIED && years.size() <= 2 && !early;
        return either.isEmpty() || !otherwise.isEmpty() || behind
                ? null
                : new Learned<>(null, Learned.Doubt.EITHER, either, readings);
    }

    private boolean isLikely(LocalDate day) {
        return day != null && !day.isBefore(EARLIEST) && !day.isAfter(latest);
    }
}
