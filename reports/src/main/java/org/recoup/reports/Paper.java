package org.recoup.reports;

import java.time.YearMonth;
import java.util.List;
import org.recoup.ledger.LedgerMoment;

/**
 * A whole report, before it is drawn.
 *
 * @param layout name of the compiled layout
 * @param chart null when there is none
 * @param figures how its figures, days and moments are printed
 */
record Paper(
        String layout,
        String title,
        String subject,
        String scope,
        YearMonth upTo,
        LedgerMoment moment,
        Figures figures,
        List<Table> tables,
        Bars chart) {

    /** The table after which the chart is drawn, or null. */
    String chartAfter() {
        return chart == null ? null : "parties";
    }

    /** Title and subject in one line, for the head of each page and for the properties of the file. */
    String running() {
        return title + ": " + subject;
    }
}
