package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.platform.HouseLocale;
import org.recoup.platform.Refused;
import org.recoup.position.BudgetPositions;
import org.recoup.position.Figure;
import org.recoup.position.PositionDetails;
import org.recoup.position.PositionFilter;
import org.recoup.position.PositionLines;
import org.recoup.position.RowOf;
import org.recoup.reports.Figures;
import org.recoup.reports.PositionCsv;
import org.recoup.reports.PositionSheet;

/** Budget, committed, actual, forecast, outturn and variance: one table, everywhere the same. */
@Path("/position")
@RequestScoped
@Tag(name = "Position")
public class PositionResource {

    private static final String CSV = "text/csv";

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private BudgetPositions positions;

    @Inject
    private PositionLines lines;

    @Inject
    private Clock clock;

    /** What the table is about. */
    public static class Of {
        @QueryParam("project")
        private String project;

        @QueryParam("programme")
        private String programme;

        @QueryParam("department")
        private String department;

        @QueryParam("category")
        private String category;

        @QueryParam("year")
        private String year;

        @QueryParam("groupBy")
        private String groupBy;

        @QueryParam("view")
        private String view;

        PositionFilter filter() {
            return new PositionFilter(
                    project,
                    programme,
                    department,
                    category,
                    year,
                    Asked.oneOf(PositionFilter.GroupBy.class, "groupBy", groupBy),
                    Asked.oneOf(PositionFilter.View.class, "view", view));
        }
    }

    /** A row of the table. */
    public static class Row {
        @QueryParam("rowProject")
        private String project;

        @QueryParam("rowProgramme")
        private String programme;

        @QueryParam("rowDepartment")
        private String department;

        @QueryParam("only")
        private boolean only;

        @QueryParam("rowCategory")
        private String category;

        @QueryParam("rowYear")
        private String year;

        RowOf row() {
            return new RowOf(project, programme, department, only, category, year);
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, XLSX, CSV})
    @Operation(
            summary =
                    "The table, grouped by DEPARTMENT, PROGRAMME, PROJECT, CATEGORY, YEAR or LINE, CONSOLIDATED or BY_ITSELF;"
                            + " format is json, xlsx or csv")
    public Response table(@BeanParam Of asked, @QueryParam("format") @DefaultValue("json") String format) {
        PositionFilter filter = asked.filter();
        positions.check(filter);
        return switch (format) {
            case "json" ->
                Response.ok(positions.of(filter), MediaType.APPLICATION_JSON_TYPE)
                        .build();
            case "xlsx" -> {
                Figures figures = new Figures(HouseLocale.here(), clock.getZone());
                yield file(PositionSheet.of(positions.of(filter), figures, LocalDate.now(clock)), XLSX, format);
            }
            case "csv" -> file(PositionCsv.of(positions.of(filter)), CSV + ";charset=UTF-8", format);
            default -> throw new Refused("format", "unknown.word", format);
        };
    }

    private static Response file(byte[] bytes, String type, String format) {
        return Response.ok(bytes, type)
                .header("Content-Disposition", "attachment; filename=\"budget-and-outturn." + format + "\"")
                .build();
    }

    @GET
    @Path("/lines")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "What a figure is made of (BUDGET, COMMITTED, ACTUAL, RECEIVED, FORECAST, OUTTURN or REMOVED), 50 a page, with the total of all")
    public PositionDetails lines(
            @BeanParam Of asked,
            @BeanParam Row row,
            @QueryParam("figure") String figure,
            @QueryParam("page") @DefaultValue("1") int page) {
        Figure wanted = Asked.oneOf(Figure.class, "figure", figure);
        if (wanted == null) {
            throw new Refused("figure", "value.missing");
        }
        positions.check(asked.filter());
        return lines.of(asked.filter(), row.row(), wanted, page);
    }
}
