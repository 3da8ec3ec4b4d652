package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.period.AddYear;
import org.recoup.period.KeepingPeriods;
import org.recoup.period.Periods;
import org.recoup.period.YearLine;

/** Financial years. */
@Path("/years")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Periods")
public class YearsResource {

    @Inject
    private Periods periods;

    @Inject
    private KeepingPeriods keeping;

    @GET
    @Operation(summary = "All financial years, the latest first")
    public List<YearLine> all() {
        return periods.years();
    }

    @POST
    @Operation(summary = "Adds the financial year that starts in a calendar year, with twelve open periods (treasury)")
    public Response add(@NotNull AddYear command) {
        String name = keeping.add(command);
        YearLine added = periods.years().stream()
                .filter(year -> year.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Response.status(Response.Status.CREATED).entity(added).build();
    }
}
