package org.recoup.reports;

import java.time.ZoneId;
import org.recoup.settlement.AllocationComparison;

/** What the rules that were not chosen would have paid, as a PDF. */
public final class AllocationComparisonPdf {

    private AllocationComparisonPdf() {}

    /** @param zone in which moments are shown */
    public static byte[] render(AllocationComparison comparison, ZoneId zone) {
        return Pdf.of(AllocationComparisonPaper.of(comparison, zone));
    }
}
