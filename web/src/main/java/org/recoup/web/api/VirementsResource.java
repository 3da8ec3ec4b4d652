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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.budget.BudgetFilter;
import org.recoup.budget.Found;
import org.recoup.budget.MovingBudget;
import org.recoup.budget.RequestVirement;
import org.recoup.budget.VirementLine;
import org.recoup.budget.Virements;

/** Virements: budget that moves from one line to another. */
@Path("/virements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Virements")
public class VirementsResource {

    @Inject
    private Virements virements;

    @Inject
    private MovingBudget moving;

    @GET
    @Operation(summary = "Virements that match, the newest first, 50 a page")
    public Found<VirementLine> matching(
            @QueryParam("project") String project,
            @QueryParam("department") String department,
            @QueryParam("year") String year,
            @QueryParam("state") String state,
            @QueryParam("waiting") boolean waiting,
            @QueryParam("page") @DefaultValue("1") int page) {
        return virements.matching(new BudgetFilter(project, department, year, Asked.proposal(state), waiting, page));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One virement")
    public VirementLine one(@PathParam("id") long id) {
        return virements.withId(id);
    }

    @POST
    @Operation(
            summary = "Asks to move budget between two lines (finance officer); capital does not become resource"
                    + " unless an agreement of the project says so")
    public Response request(@NotNull RequestVirement command) {
        long id = moving.request(command);
        return Response.status(Response.Status.CREATED)
                .entity(virements.withId(id))
                .build();
    }

    @POST
    @Path("/{id}/approve")
    @Operation(
            summary =
                    "Approves a virement that somebody else asked for; it makes the next version of the budget (approver)")
    public VirementLine approve(@PathParam("id") long id, Asked.Act act) {
        moving.approve(id, Asked.version(act));
        return virements.withId(id);
    }

    @POST
    @Path("/{id}/reject")
    @Operation(summary = "Rejects a virement with a comment (approver)")
    public VirementLine reject(@PathParam("id") long id, @NotNull Asked.Comment act) {
        moving.reject(id, act.comment(), act.version());
        return virements.withId(id);
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(summary = "Withdraws a virement that is not decided yet (finance officer)")
    public VirementLine withdraw(@PathParam("id") long id, Asked.Act act) {
        moving.withdraw(id, Asked.version(act));
        return virements.withId(id);
    }
}
