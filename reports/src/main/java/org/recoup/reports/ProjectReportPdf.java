package org.recoup.reports;

import org.recoup.statement.ProjectReport;

/** The project funding report as a PDF. */
public final class ProjectReportPdf {

    private ProjectReportPdf() {}

    /** @param figures how they are printed */
    public static byte[] render(ProjectReport report, Figures figures) {
        return Pdf.of(ProjectReportPaper.of(report, figures));
    }
}
