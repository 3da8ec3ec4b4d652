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
import org.recoup.budget.Overcommitment;
import org.recoup.budget.Overcommitments;
import org.recoup.spending.CommitmentFilter;
import org.recoup.spending.CommitmentLine;
import org.recoup.spending.CommitmentList;
import org.recoup.spending.CommitmentState;
import org.recoup.spending.Commitments;
import org.recoup.spending.CostList;
import org.recoup.spending.Costs;
import org.recoup.spending.EditCommitment;
import org.recoup.spending.EnterCommitment;
import org.recoup.spending.EnteringCommitments;
import org.recoup.spending.KeepingCommitments;

/** Commitments: money promised, which is a plan and not in the ledger. */
@Path("/commitments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments")
public class CommitmentsResource {

    @Inject
    private Commitments commitments;

    @Inject
    private EnteringCommitments entering;

    @Inject
    private KeepingCommitments keeping;

    @Inject
    private Overcommitments overcommitments;

    @Inject
    private Costs costs;

    /**
     * A commitment as it was entered or changed.
     *
     * @param above the budget that it goes above, when it does
     */
    public record CommitmentAnswer(@JsonUnwrapped CommitmentLine commitment, List<Overcommitment> above) {}

    /**
     * Closes or opens it.
     *
     * @param reason needed to close it
     * @param version as it was read; null when it is not compared
     */
    public record Turn(String reason, Integer version) {}

    @GET
    @Operation(summary = "Commitments that match, the newest first, 50 a page, with the total of all that match")
    public CommitmentList matching(
            @QueryParam("project") String project,
            @QueryParam("department") String department,
            @QueryParam("year") String year,
            @QueryParam("state") String state,
            @QueryParam("page") @DefaultValue("1") int page) {
        return commitments.matching(new CommitmentFilter(
                project, department, year, Asked.oneOf(CommitmentState.class, "state", state), page));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One commitment, with what costs have released of it")
    public CommitmentLine one(@PathParam("id") long id) {
        return commitments.withId(id);
    }

    @GET
    @Path("/{id}/costs")
    @Operation(summary = "The costs that name it, the newest first, 50 a page; those posted have released it")
    public CostList costs(@PathParam("id") long id, @QueryParam("page") @DefaultValue("1") int page) {
        return costs.ofCommitment(commitments.withId(id).id(), page);
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Changes a commitment (finance officer); the version is compared when it is given")
    public CommitmentAnswer edit(@PathParam("id") long id, @NotNull EditCommitment command) {
        keeping.edit(id, command);
        return answer(id);
    }

    private CommitmentAnswer answer(long id) {
        return new CommitmentAnswer(commitments.withId(id), overcommitments.ofCommitment(id));
    }

    @POST
    @Path("/{id}/close")
    @Operation(summary = "Closes it with a reason, which releases the rest of it (finance officer)")
    public CommitmentLine close(@PathParam("id") long id, @NotNull Turn turn) {
        keeping.close(id, turn.reason(), turn.version());
        return commitments.withId(id);
    }

    @POST
    @Path("/{id}/reopen")
    @Operation(summary = "Opens a closed one again (finance officer)")
    public CommitmentLine reopen(@PathParam("id") long id, @NotNull Turn turn) {
        keeping.reopen(id, turn.version());
        return commitments.withId(id);
    }

    @POST
    @Operation(
            summary =
                    "Enters a commitment (finance officer of the department); the answer says when it is more than is left of its budget")
    public Response enter(@NotNull EnterCommitment command) {
        long id = entering.enter(command);
        return Response.status(Response.Status.CREATED).entity(answer(id)).build();
    }
}
