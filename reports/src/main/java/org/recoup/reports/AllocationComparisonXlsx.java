package org.recoup.reports;

import java.time.ZoneId;
import org.recoup.settlement.AllocationComparison;

/** What the rules that were not chosen would have paid, as a workbook with typed cells. */
public final class AllocationComparisonXlsx {

    private AllocationComparisonXlsx() {}

    /** @param zone in which moments are shown */
    public static byte[] render(AllocationComparison comparison, ZoneId zone) {
        return Xlsx.of(AllocationComparisonPaper.of(comparison, zone));
    }
}
