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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.budget.BudgetFilter;
import org.recoup.budget.CarryBudgetForward;
import org.recoup.budget.CarryForwardLine;
import org.recoup.budget.CarryForwards;
import org.recoup.budget.CarryingForward;
import org.recoup.budget.Found;
import org.recoup.budget.Unspent;

/** Unspent budget that goes on into the next financial year. */
@Path("/carry-forwards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Carry forwards")
public class CarryForwardsResource {

    @Inject
    private CarryForwards carryForwards;

    @Inject
    private CarryingForward carrying;

    @GET
    @Operation(summary = "Carry forwards that match, the newest first, 50 a page")
    public Found<CarryForwardLine> matching(
            @QueryParam("project") String project,
            @QueryParam("department") String department,
            @QueryParam("year") String year,
            @QueryParam("state") String state,
            @QueryParam("waiting") boolean waiting,
            @QueryParam("page") @DefaultValue("1") int page) {
        return carryForwards.matching(
                new BudgetFilter(project, department, year, Asked.proposal(state), waiting, page));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One carry forward")
    public CarryForwardLine one(@PathParam("id") long id) {
        return carryForwards.withId(id);
    }

    @GET
    @Path("/unspent")
    @Operation(summary = "What each category of a budget has left")
    public List<Unspent> unspent(
            @QueryParam("project") String project,
            @QueryParam("department") String department,
            @QueryParam("year") String year) {
        return carryForwards.unspent(project, department, year);
    }

    @POST
    @Operation(summary = "Asks to carry unspent budget into the next year (finance officer)")
    public Response request(@NotNull CarryBudgetForward command) {
        long id = carrying.request(command);
        return Response.status(Response.Status.CREATED)
                .entity(carryForwards.withId(id))
                .build();
    }

    @POST
    @Path("/{id}/approve")
    @Operation(summary = "Approves what somebody else asked for; it makes the next version of both budgets (approver)")
    public CarryForwardLine approve(@PathParam("id") long id, Asked.Act act) {
        carrying.approve(id, Asked.version(act));
        return carryForwards.withId(id);
    }

    @POST
    @Path("/{id}/reject")
    @Operation(summary = "Rejects a carry forward with a comment (approver)")
    public CarryForwardLine reject(@PathParam("id") long id, @NotNull Asked.Comment act) {
        carrying.reject(id, act.comment(), act.version());
        return carryForwards.withId(id);
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(summary = "Withdraws a carry forward that is not decided yet (finance officer)")
    public CarryForwardLine withdraw(@PathParam("id") long id, Asked.Act act) {
        carrying.withdraw(id, Asked.version(act));
        return carryForwards.withId(id);
    }
}
