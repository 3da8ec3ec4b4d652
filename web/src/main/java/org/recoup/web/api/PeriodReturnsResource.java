package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.period.HandingInReturns;

/** What departments say of a period: that all their costs are in. */
@Path("/periods/{period}/returns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Periods")
public class PeriodReturnsResource {

    @Inject
    private HandingInReturns handing;

    /** @param note for treasury; may be left out */
    public record HandIn(String department, String note) {}

    @POST
    @Operation(summary = "Says that all costs of a department in the period are in (finance officer)")
    public Response handIn(@PathParam("period") String period, @NotNull HandIn command) {
        long id = handing.handIn(PeriodsResource.month(period), command.department(), command.note());
        return Response.status(Response.Status.CREATED).entity(Map.of("id", id)).build();
    }

    @POST
    @Path("/{id}/take-back")
    @Operation(summary = "Takes a return back while the period is not closed, giving the reason (finance officer)")
    public void takeBack(@PathParam("period") String period, @PathParam("id") long id, @NotNull Asked.Reason act) {
        handing.takeBack(id, act.reason());
    }
}
