package org.recoup.web.api;

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
import org.recoup.spending.ApprovingTransfers;
import org.recoup.spending.EnterTransfer;
import org.recoup.spending.EnteringTransfers;
import org.recoup.spending.EntryFilter;
import org.recoup.spending.MatchingTransfers;
import org.recoup.spending.Receipt;
import org.recoup.spending.TransferLine;
import org.recoup.spending.TransferList;
import org.recoup.spending.Transfers;

/** Funding transfers: entered and approved by the payer, reversed; seen by both sides. */
@Path("/transfers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Transfers")
public class TransfersResource {

    @Inject
    private Transfers transfers;

    @Inject
    private EnteringTransfers entering;

    @Inject
    private ApprovingTransfers approving;

    @Inject
    private MatchingTransfers matching;

    @GET
    @Operation(summary = "Transfers that match, the newest first, 50 a page, with the total of all that match")
    public TransferList matching(
            @QueryParam("project") String project,
            @QueryParam("department") String department,
            @QueryParam("period") String period,
            @QueryParam("state") String state,
            @QueryParam("waiting") boolean waiting,
            @QueryParam("receipt") Receipt receipt,
            @QueryParam("page") @DefaultValue("1") int page) {
        return transfers.matching(
                new EntryFilter(
                        project, department, Asked.month(period), null, Asked.state(state), waiting, null, page),
                receipt);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One transfer")
    public TransferLine one(@PathParam("id") long id) {
        return transfers.withId(id);
    }

    @POST
    @Operation(summary = "Enters a transfer, which then waits for approval (finance officer of the payer)")
    public Response enter(@NotNull EnterTransfer command) {
        long id = entering.enter(command);
        return Response.status(Response.Status.CREATED)
                .entity(transfers.withId(id))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Resubmits a returned transfer (finance officer); the version is compared when it is given")
    public TransferLine resubmit(@PathParam("id") long id, @NotNull EnterTransfer command) {
        entering.resubmit(id, command);
        return transfers.withId(id);
    }

    @POST
    @Path("/{id}/approve")
    @Operation(summary = "Approves a transfer that somebody else entered, and posts it (approver)")
    public TransferLine approve(@PathParam("id") long id, Asked.Act act) {
        approving.approve(id, Asked.version(act));
        return transfers.withId(id);
    }

    @POST
    @Path("/{id}/return")
    @Operation(summary = "Returns a transfer with a comment (approver)")
    public TransferLine giveBack(@PathParam("id") long id, @NotNull Asked.Comment act) {
        approving.returnWith(id, act.comment(), act.version());
        return transfers.withId(id);
    }

    @POST
    @Path("/{id}/match")
    @Operation(summary = "Confirms that the money of a posted transfer came (finance officer of the payee)")
    public TransferLine match(@PathParam("id") long id, Asked.Act act) {
        matching.confirm(id, Asked.version(act));
        return transfers.withId(id);
    }

    @POST
    @Path("/{id}/dispute")
    @Operation(summary = "Disputes a posted transfer, saying why (finance officer of the payee)")
    public TransferLine dispute(@PathParam("id") long id, @NotNull Asked.Comment act) {
        matching.dispute(id, act.comment(), act.version());
        return transfers.withId(id);
    }

    @GET
    @Path("/{id}/confirmers")
    @Operation(summary = "Names of those who can confirm it: finance officers of the payee who did not enter it")
    public List<String> confirmers(@PathParam("id") long id) {
        return transfers.confirmers(id);
    }

    @POST
    @Path("/{id}/seen")
    @Operation(
            summary = "Notes that the payee knows that a transfer it had confirmed was reversed (finance officer of the"
                    + " payee)")
    public TransferLine seen(@PathParam("id") long id, Asked.Act act) {
        matching.seeReversal(id, Asked.version(act));
        return transfers.withId(id);
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(summary = "Withdraws a transfer that is not approved yet (finance officer)")
    public TransferLine withdraw(@PathParam("id") long id, Asked.Act act) {
        entering.withdraw(id, Asked.version(act));
        return transfers.withId(id);
    }

    @POST
    @Path("/{id}/reverse")
    @Operation(summary = "Reverses a posted transfer, giving the reason (approver)")
    public TransferLine reverse(@PathParam("id") long id, @NotNull Asked.Reason act) {
        approving.reverse(id, act.reason(), act.version());
        return transfers.withId(id);
    }
}
