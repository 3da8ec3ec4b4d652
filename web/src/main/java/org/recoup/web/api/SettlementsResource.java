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
import org.recoup.settlement.IssueSettlement;
import org.recoup.settlement.IssuingSettlements;
import org.recoup.settlement.SettlementLine;
import org.recoup.settlement.SettlementPreview;
import org.recoup.settlement.SettlementStatement;
import org.recoup.settlement.Settlements;
import org.recoup.web.Months;

/** What departments owe each other, netted. */
@Path("/settlements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Settlements")
public class SettlementsResource {

    @Inject
    private Settlements settlements;

    @Inject
    private IssuingSettlements issuing;

    @GET
    @Operation(summary = "Settlements with payments that I may see, the latest first, 50 a page")
    public List<SettlementLine> all(@QueryParam("page") @DefaultValue("1") int page) {
        return settlements.page(page);
    }

    @GET
    @Path("/preview")
    @Operation(summary = "What a settlement up to the period would be now (treasury, assurers, auditors)")
    public SettlementPreview preview(@QueryParam("upTo") String upTo) {
        return settlements.preview(Months.of("upTo", upTo));
    }

    @POST
    @Operation(summary = "Issues a settlement of all that is due up to a period (treasury)")
    public Response issue(@NotNull IssueSettlement command) {
        return Response.status(Response.Status.CREATED)
                .entity(settlements.withId(issuing.issue(command)))
                .build();
    }

    @GET
    @Path("/{id: \\d+}")
    @Operation(summary = "One settlement with the payments that I may see")
    public SettlementStatement one(@PathParam("id") long id) {
        return settlements.withId(id);
    }
}
