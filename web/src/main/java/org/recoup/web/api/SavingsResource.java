package org.recoup.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.savings.ClaimLine;
import org.recoup.savings.ClaimSaving;
import org.recoup.savings.ClaimingSavings;
import org.recoup.savings.Claims;
import org.recoup.savings.DescribeSaving;
import org.recoup.savings.RegisteringSavings;
import org.recoup.savings.SavingFilter;
import org.recoup.savings.SavingLine;
import org.recoup.savings.SavingPeriod;
import org.recoup.savings.SavingType;
import org.recoup.savings.Savings;

/** The register of savings, and the claims of each. */
@Path("/savings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Savings")
public class SavingsResource {

    @Inject
    private Savings savings;

    @Inject
    private Claims claims;

    @Inject
    private RegisteringSavings registering;

    @Inject
    private ClaimingSavings claiming;

    /** A register entry with its figures by period. */
    public record SavingAnswer(@JsonUnwrapped SavingLine saving, List<SavingPeriod> periods) {}

    @GET
    @Operation(summary = "The register, 50 entries a page; department is the owner or the one where it lands")
    public List<SavingLine> page(
            @QueryParam("project") String project,
            @QueryParam("department") String department,
            @QueryParam("type") SavingType type,
            @QueryParam("page") @DefaultValue("1") int page) {
        return savings.page(new SavingFilter(project, department, type), page);
    }

    @POST
    @Operation(summary = "Registers a saving (finance officer of the owner or the landing department)")
    public Response register(@NotNull DescribeSaving command) {
        return Response.status(Response.Status.CREATED)
                .entity(one(registering.register(command)))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One entry, with what is planned, claimed and verified in each period")
    public SavingAnswer one(@PathParam("id") long id) {
        return new SavingAnswer(savings.withId(id), savings.periods(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary =
                    "Describes an entry anew; departments and type stay once there is a claim, the baseline once one is verified")
    public SavingAnswer change(@PathParam("id") long id, @NotNull DescribeSaving command) {
        registering.change(id, command);
        return one(id);
    }

    @POST
    @Path("/{id}/close")
    @Operation(summary = "Takes no more claims")
    public SavingAnswer close(@PathParam("id") long id) {
        registering.close(id);
        return one(id);
    }

    @POST
    @Path("/{id}/reopen")
    @Operation(summary = "Takes claims again")
    public SavingAnswer reopen(@PathParam("id") long id) {
        registering.reopen(id);
        return one(id);
    }

    @GET
    @Path("/{id}/claims")
    @Operation(summary = "The claims of an entry, by period")
    public List<ClaimLine> claims(@PathParam("id") long id) {
        return claims.ofSaving(savings.withId(id).id());
    }

    @POST
    @Path("/{id}/claims")
    @Operation(summary = "Claims an amount in an open period (finance officer of the owner or the landing department)")
    public Response claim(@PathParam("id") long id, @NotNull ClaimSaving command) {
        return Response.status(Response.Status.CREATED)
                .entity(claims.withId(claiming.claim(id, command)))
                .build();
    }
}
