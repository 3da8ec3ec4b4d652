package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.period.ExceptionLine;
import org.recoup.period.GrantException;
import org.recoup.period.GrantingExceptions;
import org.recoup.period.PeriodTrails;

/** Who may bring something into a period while it is soft-closed. */
@Path("/periods/{period}/exceptions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Periods")
public class PeriodExceptionsResource {

    @Inject
    private GrantingExceptions granting;

    @Inject
    private PeriodTrails trails;

    @GET
    @Operation(summary = "Who may bring something while the period is soft-closed; those that hold first")
    public List<ExceptionLine> exceptions(@PathParam("period") String period) {
        return trails.exceptions(PeriodsResource.month(period));
    }

    @POST
    @Operation(summary = "Grants an exception to a person, for one department or all, until a day (treasury)")
    public Response grant(@PathParam("period") String period, @NotNull GrantException command) {
        long id = granting.grant(PeriodsResource.month(period), command);
        return Response.status(Response.Status.CREATED).entity(Map.of("id", id)).build();
    }

    @POST
    @Path("/{id}/end")
    @Operation(summary = "Ends an exception at once (treasury)")
    public void end(@PathParam("period") String period, @PathParam("id") long id) {
        granting.end(id);
    }
}
