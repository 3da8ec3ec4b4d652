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
import org.recoup.period.MonthLine;
import org.recoup.period.PeriodChecklist;
import org.recoup.period.PeriodChecklists;
import org.recoup.period.PeriodLine;
import org.recoup.period.PeriodState;
import org.recoup.period.PeriodTrails;
import org.recoup.period.Periods;
import org.recoup.period.TrailLine;
import org.recoup.period.TurnPeriod;
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

    @Inject
    private PeriodChecklists checklists;

    @Inject
    private PeriodTrails trails;

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

    @GET
    @Path("/glance")
    @Operation(
            summary =
                    "The months of a financial year with their state, what is open in them, and the returns; for own departments, or all")
    public List<MonthLine> glance(@QueryParam("year") @DefaultValue("") String year) {
        return checklists.year(year.isEmpty() ? periods.currentYear() : year);
    }

    @GET
    @Path("/{period}/checklist")
    @Operation(
            summary = "What is open in a period, by department and kind, and the returns; for own departments, or all")
    public PeriodChecklist checklist(@PathParam("period") String period) {
        return checklists.of(month(period));
    }

    @GET
    @Path("/{period}/trail")
    @Operation(summary = "What happened to a period, the latest first: states with reasons, exceptions, returns")
    public List<TrailLine> trail(@PathParam("period") String period) {
        return trails.of(month(period));
    }

    /**
     * What changes a state; the state itself is in the address.
     *
     * @param below whether the departments below that one are meant too
     */
    public record Turn(String department, String reason, boolean sure, boolean below) {}

    @POST
    @Path("/{period}/close")
    @Operation(
            summary = "Closes a period for all departments or one; from then on it accepts nothing (treasury)",
            description =
                    "While points are open it is refused with each of them, until sure is true and a reason is given")
    public PeriodLine close(@PathParam("period") String period, Turn turn) {
        return turned(period, PeriodState.CLOSED, turn);
    }

    @POST
    @Path("/{period}/soft-close")
    @Operation(
            summary =
                    "Soft-closes a period for all departments or one: it takes only what people with an exception bring (treasury)")
    public PeriodLine softClose(@PathParam("period") String period, Turn turn) {
        return turned(period, PeriodState.SOFT_CLOSED, turn);
    }

    @POST
    @Path("/{period}/open")
    @Operation(summary = "Opens a period again for all departments or one; the reason stays on record (treasury)")
    public PeriodLine open(@PathParam("period") String period, @NotNull Turn turn) {
        return turned(period, PeriodState.OPEN, turn);
    }

    private PeriodLine turned(String period, PeriodState state, Turn turn) {
        Turn asked = turn == null ? new Turn(null, null, false, false) : turn;
        keeping.turn(
                month(period), new TurnPeriod(state, asked.department(), asked.reason(), asked.sure(), asked.below()));
        return periods.of(month(period));
    }

    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new Refused("period", "period.form", text);
        }
    }
}
