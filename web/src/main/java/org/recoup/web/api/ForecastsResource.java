package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.budget.BudgetFilter;
import org.recoup.budget.ForecastOverview;
import org.recoup.budget.Forecasting;
import org.recoup.budget.Forecasts;
import org.recoup.budget.Found;
import org.recoup.budget.PlanLine;
import org.recoup.budget.SubmitForecast;
import org.recoup.budget.SubmitForecasts;

/** Forecasts: what departments expect to spend. The latest counts. */
@Path("/forecasts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Forecasts")
public class ForecastsResource {

    @Inject
    private Forecasts forecasts;

    @Inject
    private Forecasting forecasting;

    /** A version with its lines. */
    public record ForecastAnswer(ForecastOverview forecast, List<PlanLine> lines) {}

    @GET
    @Operation(summary = "Forecast versions that match, the newest first, 50 a page")
    public Found<ForecastOverview> matching(
            @QueryParam("project") String project,
            @QueryParam("department") String department,
            @QueryParam("year") String year,
            @QueryParam("page") @DefaultValue("1") int page) {
        return forecasts.matching(new BudgetFilter(project, department, year, null, false, page));
    }

    @GET
    @Path("/proposed")
    @Operation(
            summary =
                    "What a new forecast starts from: actual costs for months gone, the rest of the budget for those to come")
    public List<PlanLine> proposed(
            @QueryParam("project") String project,
            @QueryParam("department") String department,
            @QueryParam("year") String year) {
        return forecasts.proposed(project, department, year);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One version with its lines")
    public ForecastAnswer one(@PathParam("id") long id) {
        return new ForecastAnswer(forecasts.withId(id), forecasts.lines(id));
    }

    @POST
    @Operation(summary = "Submits the newest forecast of a project, a department and a year (finance officer)")
    public Response submit(@NotNull SubmitForecast command) {
        long id = forecasting.submit(command);
        return Response.status(Response.Status.CREATED).entity(one(id)).build();
    }

    @POST
    @Path("/many")
    @Operation(
            summary = "Submits a forecast for each project, department and year that the lines name (finance officer)")
    public BudgetsResource.Keys submitAll(@NotNull SubmitForecasts command) {
        return new BudgetsResource.Keys(forecasting.submitAll(command));
    }
}
