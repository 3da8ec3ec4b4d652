package org.recoup.reports;

import org.recoup.statement.ProjectReport;

/** The project funding report as a workbook with typed cells. */
public final class ProjectReportXlsx {

    private ProjectReportXlsx() {}

    /** @param figures how they are printed */
    public static byte[] render(ProjectReport report, Figures figures) {
        return Xlsx.of(ProjectReportPaper.of(report, figures));
    }
}
