package org.recoup.web.reports;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.time.ZoneId;
import org.recoup.platform.HouseLocale;
import org.recoup.platform.Refused;
import org.recoup.reports.AllocationComparisonPdf;
import org.recoup.reports.AllocationComparisonXlsx;
import org.recoup.reports.DepartmentStatementPdf;
import org.recoup.reports.DepartmentStatementXlsx;
import org.recoup.reports.Figures;
import org.recoup.reports.ProjectReportPdf;
import org.recoup.reports.ProjectReportXlsx;
import org.recoup.settlement.AllocationComparison;
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

    /**
     * By name, else by the Accept header.
     *
     * @param name json, pdf or xlsx; null for none
     * @return null for JSON
     * @throws Refused when there is no such format
     */
    public static ReportFormat asked(String name, Request request) {
        if (name != null) {
            return switch (name) {
                case "json" -> null;
                case "pdf" -> PDF;
                case "xlsx" -> XLSX;
                default -> throw new Refused("format", "report.format", name);
            };
        }
        Variant best = request.selectVariant(Variant.mediaTypes(
                        MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(PDF_TYPE), MediaType.valueOf(XLSX_TYPE))
                .build());
        String chosen = best == null ? "" : best.getMediaType().toString();
        return chosen.equals(PDF_TYPE) ? PDF : chosen.equals(XLSX_TYPE) ? XLSX : null;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] render(DepartmentStatement statement, ZoneId zone) {
        return this == PDF
                ? DepartmentStatementPdf.render(statement, figures(zone))
                : DepartmentStatementXlsx.render(statement, figures(zone));
    }

    public byte[] render(ProjectReport report, ZoneId zone) {
        return this == PDF
                ? ProjectReportPdf.render(report, figures(zone))
                : ProjectReportXlsx.render(report, figures(zone));
    }

    public byte[] render(AllocationComparison comparison, ZoneId zone) {
        return this == PDF
                ? AllocationComparisonPdf.render(comparison, figures(zone))
                : AllocationComparisonXlsx.render(comparison, figures(zone));
    }

    private static Figures figures(ZoneId zone) {
        return new Figures(HouseLocale.here(), zone);
    }

    /** The header that saves the file under a name; codes need no quoting. */
    public String disposition(DepartmentStatement statement) {
        return attachment("statement-" + statement.departmentCode() + "-" + statement.upTo());
    }

    public String disposition(ProjectReport report) {
        return attachment("project-" + report.projectCode() + "-" + report.upTo());
    }

    public String disposition(AllocationComparison comparison) {
        return attachment("rules-" + comparison.line().project() + "-"
                + comparison.line().period() + "-" + comparison.line().id());
    }

    private String attachment(String name) {
        return "attachment; filename=\"" + name + "." + ending + "\"";
    }
}
