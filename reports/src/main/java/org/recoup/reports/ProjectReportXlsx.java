package org.recoup.reports;

import java.time.ZoneId;
import org.recoup.statement.ProjectReport;

/** The project funding report as a workbook with typed cells. */
public final class ProjectReportXlsx {

    private ProjectReportXlsx() {}

    /** @param zone in which moments are shown */
    public static byte[] render(ProjectReport report, ZoneId zone) {
        return Xlsx.of(ProjectReportPaper.of(report, zone));
    }
}
