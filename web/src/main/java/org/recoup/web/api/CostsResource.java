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
import org.recoup.spending.ActingOnManyCosts;
import org.recoup.spending.ApproveCosts;
import org.recoup.spending.ApprovingCosts;
import org.recoup.spending.ApprovingManyCosts;
import org.recoup.spending.AskingForCorrections;
import org.recoup.spending.ChooseCosts;
import org.recoup.spending.CorrectionLine;
import org.recoup.spending.Corrections;
import org.recoup.spending.CostLine;
import org.recoup.spending.CostList;
import org.recoup.spending.Costs;
import org.recoup.spending.Doubts;
import org.recoup.spending.EnterCost;
import org.recoup.spending.EnteringCosts;
import org.recoup.spending.EntryFilter;

/** Costs: entered, approved into the ledger, reversed. */
@Path("/costs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Costs")
public class CostsResource {

    @Inject
    private Costs costs;

    @Inject
    private Doubts doubts;

    @Inject
    private Corrections corrections;

    @Inject
    private AskingForCorrections asking;

    @Inject
    private EnteringCosts entering;

    @Inject
    private ApprovingCosts approving;

    @Inject
    private ApprovingManyCosts approvingMany;

    @Inject
    private ActingOnManyCosts actingOnMany;

    /** How many lines it was done with. */
    public record Done(int done) {}

    /** What became of a list. */
    public record Approved(int approved) {}

    @GET
    @Operation(summary = "Costs that match, the newest first, 50 a page, with the total of all that match")
    public CostList matching(
            @QueryParam("project") String project,
            @QueryParam("department") String department,
            @QueryParam("period") String period,
            @QueryParam("belongsTo") String belongsTo,
            @QueryParam("state") String state,
            @QueryParam("waiting") boolean waiting,
            @QueryParam("importRun") Long importRun,
            @QueryParam("page") @DefaultValue("1") int page) {
        return costs.matching(new EntryFilter(
                project,
                department,
                Asked.month(period),
                Asked.month(belongsTo),
                Asked.state(state),
                waiting,
                importRun,
                page));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One cost")
    public CostAnswer one(@PathParam("id") long id) {
        return answer(id);
    }

    @POST
    @Operation(summary = "Enters a cost, which then waits for approval (finance officer of the department)")
    public Response enter(@NotNull EnterCost command) {
        long id = entering.enter(command);
        return Response.status(Response.Status.CREATED).entity(answer(id)).build();
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Resubmits a returned cost (finance officer); the version is compared when it is given")
    public CostAnswer resubmit(@PathParam("id") long id, @NotNull EnterCost command) {
        entering.resubmit(id, command);
        return answer(id);
    }

    private CostAnswer answer(long id) {
        CostLine cost = costs.withId(id);
        return CostAnswer.of(cost, doubts.of(cost));
    }

    @POST
    @Path("/approve")
    @Operation(summary = "Approves all costs of the list or of an import, or none of them (approver)")
    public Approved approveMany(@NotNull ApproveCosts command) {
        return new Approved(approvingMany.approve(command));
    }

    @POST
    @Path("/return")
    @Operation(summary = "Returns all costs of the list with one comment in words, or none of them (approver)")
    public Done giveBackMany(@NotNull ChooseCosts command) {
        return new Done(actingOnMany.giveBack(command));
    }

    @POST
    @Path("/withdraw")
    @Operation(summary = "Withdraws all costs of the list, or none of them (finance officer)")
    public Done withdrawMany(@NotNull ChooseCosts command) {
        return new Done(actingOnMany.withdraw(command));
    }

    @POST
    @Path("/reverse")
    @Operation(summary = "Reverses all costs of the list with one reason in words, or none of them (approver)")
    public Done reverseMany(@NotNull ChooseCosts command) {
        return new Done(actingOnMany.reverse(command));
    }

    @POST
    @Path("/{id}/replace")
    @Operation(
            summary =
                    "Reverses a posted cost and puts a copy in its place, which its finance officers correct and submit"
                            + " (approver)")
    public Response replace(@PathParam("id") long id, @NotNull Asked.Reason act) {
        long copy = actingOnMany.reverseAndReplace(id, act.reason(), act.version());
        return Response.status(Response.Status.CREATED)
                .entity(costs.withId(copy))
                .build();
    }

    @GET
    @Path("/{id}/corrections")
    @Operation(summary = "Corrections of a cost that were asked for, the newest first")
    public List<CorrectionLine> corrections(@PathParam("id") long id) {
        costs.withId(id);
        return corrections.ofCost(id);
    }

    @POST
    @Path("/{id}/corrections")
    @Operation(summary = "Asks the approvers to reverse and correct a posted cost, giving the reason (finance officer)")
    public List<CorrectionLine> ask(@PathParam("id") long id, @NotNull Asked.Reason act) {
        asking.ask(id, act.reason());
        return corrections.ofCost(id);
    }

    @POST
    @Path("/{id}/corrections/decline")
    @Operation(summary = "Declines the correction that was asked for, with a comment (approver)")
    public List<CorrectionLine> decline(@PathParam("id") long id, @NotNull Asked.Comment act) {
        asking.decline(id, act.comment());
        return corrections.ofCost(id);
    }

    @POST
    @Path("/{id}/approve")
    @Operation(summary = "Approves a cost that somebody else entered, and posts it (approver)")
    public CostLine approve(@PathParam("id") long id, Asked.Act act) {
        approving.approve(id, Asked.version(act));
        return costs.withId(id);
    }

    @POST
    @Path("/{id}/return")
    @Operation(summary = "Returns a cost with a comment (approver)")
    public CostLine giveBack(@PathParam("id") long id, @NotNull Asked.Comment act) {
        approving.returnWith(id, act.comment(), act.version());
        return costs.withId(id);
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(summary = "Withdraws a cost that is not approved yet (finance officer)")
    public CostLine withdraw(@PathParam("id") long id, Asked.Act act) {
        entering.withdraw(id, Asked.version(act));
        return costs.withId(id);
    }

    @POST
    @Path("/{id}/reverse")
    @Operation(summary = "Reverses a posted cost, giving the reason (approver)")
    public CostLine reverse(@PathParam("id") long id, @NotNull Asked.Reason act) {
        approving.reverse(id, act.reason(), act.version());
        return costs.withId(id);
    }
}
