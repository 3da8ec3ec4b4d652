package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.statement.DepartmentStatement;
import org.recoup.statement.DepartmentStatements;
import org.recoup.statement.ProjectReport;
import org.recoup.statement.ProjectReports;
import org.recoup.web.reports.Given;
import org.recoup.web.reports.ReportFormat;

/** Funding statements, as JSON, PDF or XLSX: by the Accept header, or by {@code format} where a header cannot be set. */
@Path("/statements")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, ReportFormat.PDF_TYPE, ReportFormat.XLSX_TYPE})
@Tag(name = "Statements")
public class StatementsResource {

    @Inject
    private DepartmentStatements statements;

    @Inject
    private ProjectReports projects;

    @Inject
    private Clock clock;

    @Context
    private Request request;

    @GET
    @Path("/departments/{code}")
    @Operation(
            summary = "The funding statement of a department up to a period (2026-08), as at a moment"
                    + " (2026-11-23T10:00:00Z); format is json, pdf or xlsx")
    public Response department(
            @PathParam("code") String code,
            @QueryParam("upTo") String upTo,
            @QueryParam("asAt") String asAt,
            @QueryParam("format") String format) {
        ReportFormat file = ReportFormat.asked(format, request);
        DepartmentStatement statement =
                statements.of(code, Given.month("upTo", upTo), Given.moment("asAt", asAt, clock.getZone()));
        return file == null
                ? json(statement)
                : file(file, file.disposition(statement), file.render(statement, clock.getZone()));
    }

    @GET
    @Path("/projects/{code}")
    @Operation(
            summary = "The funding report of a project up to a period (2026-08), as at a moment"
                    + " (2026-11-23T10:00:00Z); format is json, pdf or xlsx")
    public Response project(
            @PathParam("code") String code,
            @QueryParam("upTo") String upTo,
            @QueryParam("asAt") String asAt,
            @QueryParam("format") String format) {
        ReportFormat file = ReportFormat.asked(format, request);
        ProjectReport report =
                projects.of(code, Given.month("upTo", upTo), Given.moment("asAt", asAt, clock.getZone()));
        return file == null ? json(report) : file(file, file.disposition(report), file.render(report, clock.getZone()));
    }

    private static Response json(Object statement) {
        return Response.ok(statement, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static Response file(ReportFormat format, String disposition, byte[] bytes) {
        return Response.ok(bytes, format.mediaType())
                .header("Content-Disposition", disposition)
                .build();
    }
}
