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
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.period.KeepingPeriods;
import org.recoup.period.PeriodLine;
import org.recoup.period.Periods;
import org.recoup.period.ReopenPeriod;
import org.recoup.platform.Refused;

/** Periods by their month, such as 2026-08. */
@Path("/periods")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Periods")
public class PeriodsResource {

    @Inject
    private Periods periods;

    @Inject
    private KeepingPeriods keeping;

    @GET
    @Operation(summary = "The periods of a financial year such as 2026-27, or all; in order of time")
    public List<PeriodLine> ofYear(@QueryParam("year") @DefaultValue("") String year) {
        return periods.ofYear(year);
    }

    @GET
    @Path("/{period}")
    @Operation(summary = "One period")
    public PeriodLine one(@PathParam("period") String period) {
        return periods.of(month(period));
    }

    @POST
    @Path("/{period}/close")
    @Operation(summary = "Closes a period; from then on it accepts nothing (treasury)")
    public PeriodLine close(@PathParam("period") String period) {
        keeping.close(month(period));
        return periods.of(month(period));
    }

    @POST
    @Path("/{period}/open")
    @Operation(summary = "Opens a closed period again; the reason stays on record (treasury)")
    public PeriodLine open(@PathParam("period") String period, @NotNull ReopenPeriod command) {
        keeping.reopen(month(period), command);
        return periods.of(month(period));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new Refused("period", "period.form", text);
        }
    }
}
