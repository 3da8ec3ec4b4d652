package org.recoup.period;

import java.time.LocalDate;

/**
 * A period as listed.
 *
 * @param id key
 * @param period its month, such as 2026-08
 * @param year name of its financial year
 * @param number in the year, from 1
 * @param reopenedBecause the reason, when it is open again after it was closed; else empty
 */
public record PeriodLine(
        int id,
        String period,
        String year,
        int number,
        LocalDate startsOn,
        LocalDate endsOn,
        PeriodState state,
        String reopenedBecause) {

    public boolean isOpen() {
        return state == PeriodState.OPEN;
    }
}
