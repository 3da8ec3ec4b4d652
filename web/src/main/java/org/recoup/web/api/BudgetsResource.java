package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import org.recoup.budget.ApprovingBudgets;
import org.recoup.budget.BudgetChange;
import org.recoup.budget.BudgetFilter;
import org.recoup.budget.BudgetOverview;
import org.recoup.budget.Budgets;
import org.recoup.budget.DraftBudget;
import org.recoup.budget.DraftingBudgets;
import org.recoup.budget.Found;
import org.recoup.budget.PlanLine;
import org.recoup.budget.Profiles;
import org.recoup.budget.ReviseBudgets;
import org.recoup.budget.SaveBudget;

/** Budgets in versions, by project, department and financial year. */
@Path("/budgets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Budgets")
public class BudgetsResource {

    @Inject
    private Budgets budgets;

    @Inject
    private DraftingBudgets drafting;

    @Inject
    private ApprovingBudgets approving;

    @Inject
    private Profiles profiles;

    /** A version with its lines and what they change. */
    public record BudgetAnswer(BudgetOverview budget, List<PlanLine> lines, List<BudgetChange> changes) {}

    /** Keys of the versions that were made or decided. */
    public record Keys(
            @NotNull(message = "{fault.value.missing}") List<@NotNull(message = "{fault.value.missing}") Long> ids) {}

    @GET
    @Operation(summary = "Budget versions that match, the newest first, 50 a page")
    public Found<BudgetOverview> matching(
            @QueryParam("project") String project,
            @QueryParam("department") String department,
            @QueryParam("year") String year,
            @QueryParam("state") String state,
            @QueryParam("waiting") boolean waiting,
            @QueryParam("page") @DefaultValue("1") int page) {
        return budgets.matching(new BudgetFilter(project, department, year, Asked.proposal(state), waiting, page));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One version, its lines, and what differs from the version before it")
    public BudgetAnswer one(@PathParam("id") long id) {
        return new BudgetAnswer(budgets.withId(id), budgets.lines(id), budgets.changes(id));
    }

    @POST
    @Operation(
            summary =
                    "Starts the original budget, or a revision with the lines of the budget as it stands (finance officer)")
    public Response draft(@NotNull DraftBudget command) {
        long id = drafting.draft(command);
        return Response.status(Response.Status.CREATED).entity(one(id)).build();
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Sets the lines of a draft (finance officer)")
    public BudgetAnswer save(@PathParam("id") long id, @NotNull SaveBudget command) {
        drafting.save(id, command);
        return one(id);
    }

    @POST
    @Path("/revise")
    @Operation(
            summary =
                    "Submits revisions of all budgets that the lines name (finance officer); those that would not change are left")
    public Keys revise(@NotNull ReviseBudgets command) {
        return new Keys(drafting.revise(command));
    }

    @POST
    @Path("/profile")
    @Operation(
            summary =
                    "Spreads an amount over the months of a year, evenly or like the year before, to the cent; the header"
                            + " Recoup-Profile says like what, which is evenly where the year before has nothing")
    public Response profile(@NotNull Profiles.Question question) {
        Profiles.Spread spread = profiles.spread(question);
        return Response.ok(spread.amounts())
                .header("Recoup-Profile", spread.used())
                .build();
    }

    @POST
    @Path("/{id}/submit")
    @Operation(summary = "Submits a draft for approval (finance officer)")
    public BudgetAnswer submit(@PathParam("id") long id, Asked.Act act) {
        drafting.submit(id, Asked.version(act));
        return one(id);
    }

    @POST
    @Path("/{id}/bring-up-to-date")
    @Operation(
            summary =
                    "Puts what a draft changes on top of the budget as it is by now, in a new draft that takes its place"
                            + " (finance officer)")
    public Response bringUpToDate(@PathParam("id") long id, Asked.Act act) {
        long draft = drafting.bringUpToDate(id, Asked.version(act));
        return Response.status(Response.Status.CREATED).entity(one(draft)).build();
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(summary = "Withdraws a version that is not approved yet (finance officer)")
    public BudgetAnswer withdraw(@PathParam("id") long id, Asked.Act act) {
        drafting.withdraw(id, Asked.version(act));
        return one(id);
    }

    @POST
    @Path("/{id}/approve")
    @Operation(summary = "Approves a version that somebody else drafted; it is the budget from then on (approver)")
    public BudgetAnswer approve(@PathParam("id") long id, Asked.Act act) {
        approving.approve(id, Asked.version(act));
        return one(id);
    }

    @POST
    @Path("/approve")
    @Operation(summary = "Approves all versions of the list, or none of them (approver)")
    public Keys approveAll(@Valid @NotNull Keys keys) {
        approving.approveAll(keys.ids());
        return keys;
    }

    @POST
    @Path("/{id}/return")
    @Operation(summary = "Returns a version with a comment (approver)")
    public BudgetAnswer giveBack(@PathParam("id") long id, @NotNull Asked.Comment act) {
        approving.returnWith(id, act.comment(), act.version());
        return one(id);
    }
}
