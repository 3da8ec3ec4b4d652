package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.spending.CostLine;
import org.recoup.spending.Costs;
import org.recoup.spending.sheet.CheckingSheets;
import org.recoup.spending.sheet.KeepingSheets;
import org.recoup.spending.sheet.KeptSheet;
import org.recoup.spending.sheet.SaveSheet;
import org.recoup.spending.sheet.SheetOverview;
import org.recoup.spending.sheet.Sheets;
import org.recoup.spending.sheet.SubmittingSheets;

/** Sheets: drafts of many costs, kept as typed and read cell by cell. Each belongs to the person who made it. */
@Path("/sheets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Costs")
public class SheetsResource {

    @Inject
    private Sheets sheets;

    @Inject
    private KeepingSheets keeping;

    @Inject
    private CheckingSheets checking;

    @Inject
    private SubmittingSheets submitting;

    @Inject
    private Costs costs;

    /** @param version of the sheet as it was saved last */
    public record Submit(int version) {}

    /** What became of the rows, in their order. */
    public record Submitted(int submitted, List<Long> costs) {}

    @GET
    @Operation(summary = "Own drafts, and those discarded in the last 30 days")
    public List<SheetOverview> drafts() {
        return sheets.drafts();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "An own sheet with its rows exactly as typed")
    public KeptSheet one(@PathParam("id") long id) {
        return sheets.withId(id);
    }

    @GET
    @Path("/{id}/costs")
    @Operation(summary = "The costs that a submitted sheet became")
    public List<CostLine> costs(@PathParam("id") long id) {
        return costs.ofSheet(id);
    }

    @POST
    @Operation(summary = "Keeps a new sheet, and says what each row means or why that cannot be told (finance officer)")
    public Response open(@NotNull SaveSheet command) {
        KeepingSheets.Saved saved = keeping.open(command);
        return Response.status(Response.Status.CREATED)
                .entity(SheetAnswer.of(saved, checking.check(command.rows())))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Keeps a sheet as it is now; refused when it was saved elsewhere since the version given")
    public SheetAnswer save(@PathParam("id") long id, @NotNull SaveSheet command) {
        KeepingSheets.Saved saved = keeping.save(id, command);
        return SheetAnswer.of(saved, checking.check(command.rows()));
    }

    @POST
    @Path("/check")
    @Operation(summary = "Says what rows mean, and keeps nothing (finance officer)")
    public SheetAnswer check(@NotNull SaveSheet command) {
        return SheetAnswer.of(null, checking.check(command.rows()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Discards a draft, which can be restored for 30 days")
    public KeepingSheets.Saved discard(@PathParam("id") long id) {
        return keeping.discard(id);
    }

    @POST
    @Path("/{id}/restore")
    @Operation(summary = "Takes a discarded draft back")
    public KeepingSheets.Saved restore(@PathParam("id") long id) {
        return keeping.restore(id);
    }

    @POST
    @Path("/{id}/submit")
    @Operation(summary = "Makes a cost of every row, or of none and says every reason at its cell (finance officer)")
    public Submitted submit(@PathParam("id") long id, @NotNull Submit command) {
        List<Long> made = submitting.submit(id, command.version());
        return new Submitted(made.size(), made);
    }
}
