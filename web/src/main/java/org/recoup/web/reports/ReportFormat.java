package org.recoup.web.reports;

import java.time.ZoneId;
import org.recoup.reports.DepartmentStatementPdf;
import org.recoup.reports.DepartmentStatementXlsx;
import org.recoup.reports.ProjectReportPdf;
import org.recoup.reports.ProjectReportXlsx;
import org.recoup.statement.DepartmentStatement;
import org.recoup.statement.ProjectReport;

/** The kinds of file that a report comes as. */
public enum ReportFormat {
    PDF(ReportFormat.PDF_TYPE, "pdf"),
    XLSX(ReportFormat.XLSX_TYPE, "xlsx");

    public static final String PDF_TYPE = "application/pdf";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;
    private final String ending;

    ReportFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] render(DepartmentStatement statement, ZoneId zone) {
        return this == PDF
                ? DepartmentStatementPdf.render(statement, zone)
                : DepartmentStatementXlsx.render(statement, zone);
    }

    public byte[] render(ProjectReport report, ZoneId zone) {
        return this == PDF ? ProjectReportPdf.render(report, zone) : ProjectReportXlsx.render(report, zone);
    }

    /** The header that saves the file under a name; codes need no quoting. */
    public String disposition(DepartmentStatement statement) {
        return attachment("statement-" + statement.departmentCode() + "-" + statement.upTo());
    }

    public String disposition(ProjectReport report) {
        return attachment("project-" + report.projectCode() + "-" + report.upTo());
    }

    private String attachment(String name) {
        return "attachment; filename=\"" + name + "." + ending + "\"";
    }
}
