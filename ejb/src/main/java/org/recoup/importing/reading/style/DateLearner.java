package org.recoup.importing.reading.style;

import java.time.LocalDate;

/** Learns from values that stream by how a column writes its dates. Keeps a few of them only. */
public final class DateLearner {

    private String dayFirst = "";
    private String monthFirst = "";
    private String either = "";
    private String readings = "";
    private String counted = "";
    private boolean clear;

    /** Blank values and words say nothing. */
    public void see(String value) {
        if (!dayFirst.isEmpty() && !monthFirst.isEmpty()) {
            return;
        }
        if (DateStyle.isCounted(value)) {
            counted = counted.isEmpty() ? value.strip() : counted;
            return;
        }
        LocalDate byDay = DateStyle.DAY_FIRST.dayOrNull(value);
        LocalDate byMonth = DateStyle.MONTH_FIRST.dayOrNull(value);
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
