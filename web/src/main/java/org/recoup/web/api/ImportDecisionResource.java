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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.budget.Overspend;
import org.recoup.spending.imported.DecidingOnImports;
import org.recoup.spending.imported.DecisionLine;
import org.recoup.spending.imported.ImportsToDecide;
import org.recoup.spending.imported.WaitingImport;
import org.recoup.spending.imported.WaitingSum;

/** Approving or returning all that waits of an import. It goes on in the background; the decision tells when it is done. */
@Path("/imports/{id: \\d+}/decision")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Worklist")
public class ImportDecisionResource {

    @Inject
    private ImportsToDecide imports;

    @Inject
    private DecidingOnImports deciding;

    /**
     * @param waiting what waits for the caller
     * @param sums of it, the largest 200
     * @param overspends budgets that its approval would overspend
     * @param decision under way, or the caller's last one; null before there is any
     */
    public record ToDecide(
            WaitingImport waiting, List<WaitingSum> sums, List<Overspend> overspends, DecisionLine decision) {}

    /** Why the lines go back. */
    public record Comment(String comment) {}

    @GET
    @Operation(summary = "What of an import waits for the caller, in sums, and what was decided on it")
    public ToDecide one(@PathParam("id") long id) {
        return new ToDecide(
                imports.withId(id),
                imports.sums(id),
                imports.overspends(id),
                imports.decision(id).orElse(null));
    }

    @POST
    @Path("/approve")
    @Operation(summary = "Approves all lines of the import that wait for the caller, or none (approver)")
    public Response approve(@PathParam("id") long id) {
        deciding.approve(id);
        return begun(id);
    }

    @POST
    @Path("/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Returns all lines of the import that wait for the caller, with one comment (approver)")
    public Response giveBack(@PathParam("id") long id, @NotNull Comment comment) {
        deciding.giveBack(id, comment.comment());
        return begun(id);
    }

    @POST
    @Path("/stop")
    @Operation(summary = "Stops the caller's decision; nothing of it is kept")
    public Response stop(@PathParam("id") long id) {
        deciding.stop(id);
        return begun(id);
    }

    private Response begun(long id) {
        return Response.accepted(imports.decision(id).orElse(null)).build();
    }
}
