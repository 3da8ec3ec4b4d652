package org.recoup.agreement;

import java.time.LocalDate;

/**
 * A run of days.
 *
 * @param last included; null when it has no end
 */
record Days(LocalDate first, LocalDate last) {

    Days {
        if (last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("days end on or after " + first + ", found " + last);
        }
    }

    /** Cut so that nothing is left from that day on; unchanged when it ends before. */
    Days until(LocalDate day) {
        return last == null || !last.isBefore(day) ? new Days(first, day.minusDays(1)) : this;
    }
}
