package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.platform.Refused;
import org.recoup.spending.ClearingWorklists;
import org.recoup.spending.CorrectionLine;
import org.recoup.spending.Corrections;
import org.recoup.spending.DecideEntries;
import org.recoup.spending.Grouping;
import org.recoup.spending.WaitingGroup;
import org.recoup.spending.Worklists;

/** What waits for the caller, and deciding on it. */
@Path("/worklist")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Worklist")
public class WorklistResource {

    @Inject
    private Worklists worklists;

    @Inject
    private ClearingWorklists clearing;

    @Inject
    private Corrections corrections;

    /** What waits for a decision, what came back to be corrected, and the corrections of approved costs that are asked for. */
    public record Worklist(
            List<WaitingGroup> toDecide, List<WaitingGroup> returned, List<CorrectionLine> corrections) {}

    /** How many lines were decided on. */
    public record Decided(int decided) {}

    @GET
    @Operation(
            summary = "What waits for a decision of the caller, own or delegated, and what was returned to them;"
                    + " by DEPARTMENT, PROJECT, SHEET, IMPORT or PERSON")
    public Worklist worklist(@QueryParam("by") String by) {
        Grouping grouping = grouping(by);
        return new Worklist(worklists.forMe(grouping), worklists.returnedToMe(grouping), corrections.forMe());
    }

    @POST
    @Path("/approve")
    @Operation(summary = "Approves all lines given, or none (approver)")
    public Decided approve(@NotNull DecideEntries command) {
        return new Decided(clearing.approve(command));
    }

    @POST
    @Path("/return")
    @Operation(summary = "Returns all lines given with one comment, or none (approver)")
    public Decided giveBack(@NotNull DecideEntries command) {
        return new Decided(clearing.giveBack(command));
    }

    private static Grouping grouping(String by) {
        if (by == null || by.isBlank()) {
            return Grouping.DEPARTMENT;
        }
        return Arrays.stream(Grouping.values())
                .filter(known -> known.name().equals(by))
                .findFirst()
                .orElseThrow(() -> new Refused("by", "unknown.grouping", by));
    }
}
