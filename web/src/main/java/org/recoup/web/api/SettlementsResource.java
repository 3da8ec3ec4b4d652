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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.joda.money.Money;
import org.recoup.settlement.AllocationLine;
import org.recoup.settlement.IssueSettlement;
import org.recoup.settlement.IssuingSettlements;
import org.recoup.settlement.PaymentLine;
import org.recoup.settlement.SettlementLine;
import org.recoup.settlement.SettlementPreview;
import org.recoup.settlement.SettlementStatement;
import org.recoup.settlement.Settlements;
import org.recoup.settlement.Transfer;
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

    /** What a settlement would be now. */
    public record PreviewAnswer(
            String upTo, List<PositionAnswer> positions, List<Transfer> payments, List<AllocationLine> allocations) {}

    /**
     * How a department stands: above zero is owed to it, below zero is owed by it.
     *
     * @param allocated due from allocations
     * @param settled what paid payments have changed
     * @param underWay what open payments will change
     * @param net the sum of the three
     */
    public record PositionAnswer(
            String department, String name, Money allocated, Money settled, Money underWay, Money net) {}

    /**
     * A settlement with what the reader may see of it.
     *
     * @param upTo its last month, such as 2026-08
     * @param state ISSUED or REVERSED
     * @param reason why it was reversed, else empty
     */
    public record SettlementAnswer(
            long id,
            String upTo,
            String state,
            Instant issuedAt,
            String issuedBy,
            LocalDate dueOn,
            String reason,
            List<PaymentLine> payments,
            List<SettlementStatement.NetPosition> positions,
            List<AllocationLine> allocations) {}

    @GET
    @Operation(summary = "Settlements with payments that I may see, the latest first, 50 a page")
    public List<SettlementLine> all(@QueryParam("page") @DefaultValue("1") int page) {
        return settlements.page(page);
    }

    @GET
    @Path("/preview")
    @Operation(summary = "What a settlement up to the period would be now (treasury, assurers, auditors)")
    public PreviewAnswer preview(@QueryParam("upTo") String upTo) {
        SettlementPreview preview = settlements.preview(Months.of("upTo", upTo));
        return new PreviewAnswer(
                preview.upTo(),
                preview.positions().stream()
                        .map(it -> new PositionAnswer(
                                it.department(), it.name(), it.allocated(), it.settled(), it.underWay(), it.net()))
                        .toList(),
                preview.payments(),
                preview.allocations());
    }

    @POST
    @Operation(summary = "Issues a settlement of all that is due up to a period (treasury)")
    public Response issue(@NotNull IssueSettlement command) {
        return Response.status(Response.Status.CREATED)
                .entity(answer(settlements.withId(issuing.issue(command))))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One settlement with the payments that I may see")
    public SettlementAnswer one(@PathParam("id") long id) {
        return answer(settlements.withId(id));
    }

    private static SettlementAnswer answer(SettlementStatement statement) {
        SettlementLine line = statement.line();
        return new SettlementAnswer(
                line.id(),
                line.upTo(),
                line.state(),
                line.issuedAt(),
                line.issuedBy(),
                line.dueOn(),
                line.reason(),
                statement.payments(),
                statement.positions(),
                statement.allocations());
    }
}
