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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.settlement.MarkPaid;
import org.recoup.settlement.MarkReturned;
import org.recoup.settlement.PayingSettlements;
import org.recoup.settlement.PaymentLine;
import org.recoup.settlement.PaymentState;
import org.recoup.settlement.Settlements;

/** Payments under settlements. */
@Path("/payments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Settlements")
public class PaymentsResource {

    @Inject
    private Settlements settlements;

    @Inject
    private PayingSettlements paying;

    @GET
    @Operation(summary = "Payments that I may see, those due first in front, 50 a page")
    public List<PaymentLine> all(
            @QueryParam("state") PaymentState state, @QueryParam("page") @DefaultValue("1") int page) {
        return settlements.payments(state, page);
    }

    @POST
    @Path("/{id}/paid")
    @Operation(summary = "Notes that a payment was made, in the open period of its day (treasury)")
    public PaymentLine paid(@PathParam("id") long id, @NotNull MarkPaid command) {
        paying.markPaid(id, command);
        return settlements.payment(id);
    }

    @POST
    @Path("/{id}/returned")
    @Operation(summary = "Notes that the money of a payment that is to be returned went back (treasury)")
    public PaymentLine returned(@PathParam("id") long id, @NotNull MarkReturned command) {
        paying.markReturned(id, command);
        return settlements.payment(id);
    }
}
