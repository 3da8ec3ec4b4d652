package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.spending.CommitmentList;
import org.recoup.spending.Commitments;
import org.recoup.spending.EnterCommitment;
import org.recoup.spending.EnteringCommitments;

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

    @GET
    @Operation(summary = "Commitments that match, the newest first, 50 a page, with the total of all that match")
    public CommitmentList matching(
            @QueryParam("project") String project,
            @QueryParam("department") String department,
            @QueryParam("year") String year,
            @QueryParam("page") @DefaultValue("1") int page) {
        return commitments.matching(project, department, year, page);
    }

    @POST
    @Operation(summary = "Enters a commitment (finance officer of the department)")
    public Response enter(@NotNull EnterCommitment command) {
        long id = entering.enter(command);
        return Response.status(Response.Status.CREATED)
                .entity(commitments.withId(id))
                .build();
    }
}
