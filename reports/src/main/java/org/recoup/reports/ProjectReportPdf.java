package org.recoup.reports;

import java.time.ZoneId;
import org.recoup.statement.ProjectReport;

/** The project funding report as a PDF. */
public final class ProjectReportPdf {

    private ProjectReportPdf() {}

    /** @param zone in which moments are shown */
    public static byte[] render(ProjectReport report, ZoneId zone) {
        return Pdf.of(ProjectReportPaper.of(report, zone));
    }
}
