package org.recoup.importing.reading.style;

import java.time.LocalDate;
import java.time.YearMonth;

/** How the dates of a column are written. What is clear in itself, such as 2026-03-31 or 31 Dec 2026, is read by each of them. */
public enum DateStyle {
    /** 31/12/2026, 31.12.26. */
    DAY_FIRST,
    /** 12/31/2026, 12-31-26. */
    MONTH_FIRST,
    /** Days since 1899-12-30, as a spreadsheet counts when its format is lost: 46387. */
    SERIAL;

    /** @throws org.recoup.importing.reading.Unreadable naming the value, when it is not a day */
    public LocalDate day(String value) {
        throw new UnsupportedOperationException();
    }

    /** The month of a day, or one that stands alone: Dec-26, 2026-12, 12/2026. */
    public YearMonth month(String value) {
        throw new UnsupportedOperationException();
    }

    /** @see DateLearner */
    public static Learned<DateStyle> learn(Iterable<String> values) {
        DateLearner learner = new DateLearner();
        values.forEach(learner::see);
        return learner.learned();
    }
}
