package org.recoup.reports;

import org.recoup.settlement.AllocationComparison;

/** What the rules that were not chosen would have paid, as a PDF. */
public final class AllocationComparisonPdf {

    private AllocationComparisonPdf() {}

    /** @param figures how they are printed */
    public static byte[] render(AllocationComparison comparison, Figures figures) {
        return Pdf.of(AllocationComparisonPaper.of(comparison, figures));
    }
}
