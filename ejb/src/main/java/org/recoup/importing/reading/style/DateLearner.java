package org.recoup.importing.reading.style;

import java.time.LocalDate;

/** Learns from values that stream by how a column writes its dates. Keeps a few of them only. */
public final class DateLearner {

    private static final int LONGEST = 60;

    private String dayFirst = "";
    private String monthFirst = "";
    private String either = "";
    private String readings = "";
    private String counted = "";
    private boolean clear;
    private final Pairs pairs;

    /** @param latest day that is likely in the column */
    public DateLearner(LocalDate latest) {
        pairs = new Pairs(latest);
    }

    /** Blank values and words say nothing. */
    public void see(String value) {
        if (DateStyle.isCounted(value)) {
            counted = counted.isEmpty() ? value.strip() : counted;
            return;
        }
        LocalDate byDay = DateStyle.DAY_FIRST.dayOrNull(value);
        LocalDate byMonth = DateStyle.MONTH_FIRST.dayOrNull(value);
        DateText text = DateText.of(value.length() > LONGEST ? "" : value);
        if (text.isThreePairs() && !text.isDotted()) {
            pairs.see(value.strip(), text.yearFirst(), byDay == null ? byMonth : byDay);
        }
        if (byDay == null && byMonth == null) {
            return;
        }
        if (byMonth == null) {
            dayFirst = dayFirst.isEmpty() ? value.strip() : dayFirst;
        } else if (byDay == null) {
            monthFirst = monthFirst.isEmpty() ? value.strip() : monthFirst;
        } else if (byDay.equals(byMonth)) {
            clear = true;
        } else if (either.isEmpty()) {
            either = value.strip();
            readings = byDay + " / " + byMonth;
        }
    }

    public Learned<DateStyle> learned() {
        Learned<DateStyle> byPairs = pairs.learned();
        if (byPairs != null) {
            return byPairs;
        }
        if (!dayFirst.isEmpty() && !monthFirst.isEmpty()) {
            return new Learned<>(null, Learned.Doubt.BOTH, dayFirst, monthFirst);
        }
        if (!dayFirst.isEmpty()) {
            return new Learned<>(DateStyle.DAY_FIRST, Learned.Doubt.NONE, dayFirst, "");
        }
        if (!monthFirst.isEmpty()) {
            return new Learned<>(DateStyle.MONTH_FIRST, Learned.Doubt.NONE, monthFirst, "");
        }
        if (!either.isEmpty()) {
            return new Learned<>(null, Learned.Doubt.EITHER, either, readings);
        }
        return counted.isEmpty() || clear
                ? new Learned<>(DateStyle.DAY_FIRST, Learned.Doubt.INDIFFERENT, "", "")
                : new Learned<>(DateStyle.SERIAL, Learned.Doubt.NONE, counted, "");
    }
}
