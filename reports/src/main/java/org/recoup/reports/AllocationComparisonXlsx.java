package org.recoup.reports;

import org.recoup.settlement.AllocationComparison;

/** What the rules that were not chosen would have paid, as a workbook with typed cells. */
public final class AllocationComparisonXlsx {

    private AllocationComparisonXlsx() {}

    /** @param figures how they are printed */
    public static byte[] render(AllocationComparison comparison, Figures figures) {
        return Xlsx.of(AllocationComparisonPaper.of(comparison, figures));
    }
}
