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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.joda.money.Money;
import org.recoup.settlement.Allocate;
import org.recoup.settlement.AllocatingSavings;
import org.recoup.settlement.AllocationComparison;
import org.recoup.settlement.AllocationComparisons;
import org.recoup.settlement.AllocationLine;
import org.recoup.settlement.AllocationRun;
import org.recoup.settlement.AllocationStatement;
import org.recoup.settlement.Allocations;
import org.recoup.settlement.Entitlement;
import org.recoup.settlement.Hindrance;
import org.recoup.settlement.ProjectPool;
import org.recoup.settlement.ShareStatement;
import org.recoup.settlement.UndoAllocation;
import org.recoup.settlement.WaitingPeriod;
import org.recoup.sharing.Rule;
import org.recoup.web.Months;
import org.recoup.web.reports.ReportFormat;
import org.recoup.web.texts.Texts;

/** Pools, divided. */
@Path("/allocations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Allocations")
public class AllocationsResource {

    @Inject
    private Allocations allocations;

    @Inject
    private AllocatingSavings allocating;

    @Inject
    private AllocationComparisons comparisons;

    @Inject
    private Clock clock;

    @Context
    private Request request;

    /**
     * A pool as it would be divided now.
     *
     * @param hindrance null when it can be allocated, as is the reason, which is the same in words
     */
    public record PoolAnswer(
            String project,
            String projectName,
            Money pool,
            Integer agreementVersion,
            Rule rule,
            Hindrance hindrance,
            String reason,
            List<ShareAnswer> shares) {}

    /**
     * What a department is entitled to, and why. What is due is above zero when it receives, below zero when it pays.
     *
     * @param entitled null while the pool cannot be divided, as are due and explanation
     */
    public record ShareAnswer(
            String department,
            String name,
            boolean party,
            Money contribution,
            Money landed,
            Money entitled,
            Money due,
            ExplanationAnswer explanation) {}

    /** What a run posted, and what it left with the reason. */
    public record RunAnswer(List<AllocationLine> posted, List<PoolAnswer> hindered) {}

    /**
     * An allocation with all that explains it.
     *
     * @param settlementId of the issued settlement that covers it, or null
     * @param reason why it was undone, or null
     */
    public record AllocationAnswer(
            long id,
            String project,
            String projectName,
            String period,
            long agreementId,
            int agreementVersion,
            Rule rule,
            Money pool,
            Money moved,
            Instant runAt,
            String runBy,
            Long settlementId,
            boolean reversed,
            String reason,
            List<AllocationStatement.Signature> signatures,
            List<AllocationStatement.PooledClaim> claims,
            List<ShareAnswer> shares) {}

    @GET
    @Operation(summary = "Allocations of the projects that I may see, the latest first, 50 a page")
    public List<AllocationLine> all(
            @QueryParam("project") String project,
            @QueryParam("period") String period,
            @QueryParam("page") @DefaultValue("1") int page) {
        return allocations.of(project, Months.of("period", period), page);
    }

    @GET
    @Path("/waiting")
    @Operation(summary = "Periods with verified cash-releasing savings that are in no pool yet")
    public List<WaitingPeriod> waiting() {
        return allocations.waiting();
    }

    @GET
    @Path("/preview")
    @Operation(summary = "What an allocation run of the period would do now (treasury, assurers, auditors)")
    public List<PoolAnswer> preview(@QueryParam("period") String period) {
        return allocations.preview(Months.of("period", period)).stream()
                .map(AllocationsResource::answer)
                .toList();
    }

    @POST
    @Operation(summary = "Allocates the savings of a period that wait, of one project or of all (treasury)")
    public Response allocate(@NotNull Allocate command) {
        AllocationRun run = allocating.allocate(command);
        return Response.status(run.posted().isEmpty() ? Response.Status.OK : Response.Status.CREATED)
                .entity(new RunAnswer(
                        run.posted(),
                        run.hindered().stream().map(AllocationsResource::answer).toList()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One allocation; every share explains itself")
    public AllocationAnswer one(@PathParam("id") long id) {
        return answer(allocations.withId(id));
    }

    @GET
    @Path("/{id}/comparison")
    @Produces({MediaType.APPLICATION_JSON, ReportFormat.PDF_TYPE, ReportFormat.XLSX_TYPE})
    @Operation(
            summary =
                    "What every rule that was not chosen would have paid to date, out of the facts of the allocation, beside the"
                            + " chosen terms; format is json, pdf or xlsx",
            description =
                    "Rules that these facts are too little for say why. An allocation that was made before facts were kept has"
                            + " no rules to compare.")
    public Response comparison(@PathParam("id") long id, @QueryParam("format") String format) {
        ReportFormat file = ReportFormat.asked(format, request);
        AllocationComparison comparison = comparisons.of(id);
        return file == null
                ? Response.ok(AllocationComparisonAnswer.of(comparison), MediaType.APPLICATION_JSON_TYPE)
                        .build()
                : Response.ok(file.render(comparison, clock.getZone()), file.mediaType())
                        .header("Content-Disposition", file.disposition(comparison))
                        .build();
    }

    @POST
    @Path("/{id}/undo")
    @Operation(summary = "Takes an allocation back, with the settlements that cover it (treasury)")
    public AllocationAnswer undo(@PathParam("id") long id, @NotNull UndoAllocation command) {
        allocating.undo(id, command);
        return answer(allocations.withId(id));
    }

    private static AllocationAnswer answer(AllocationStatement statement) {
        AllocationLine line = statement.line();
        return new AllocationAnswer(
                line.id(),
                line.project(),
                line.projectName(),
                line.period(),
                statement.agreementId(),
                line.agreementVersion(),
                line.rule(),
                line.pool(),
                line.moved(),
                line.runAt(),
                line.runBy(),
                line.settlementId(),
                line.reversed(),
                statement.reason(),
                statement.signatures(),
                statement.claims(),
                statement.shares().stream().map(AllocationsResource::answer).toList());
    }

    private static PoolAnswer answer(ProjectPool pool) {
        return new PoolAnswer(
                pool.project(),
                pool.projectName(),
                pool.pool(),
                pool.agreementVersion(),
                pool.rule(),
                pool.hindrance(),
                reason(pool),
                pool.shares().stream().map(AllocationsResource::answer).toList());
    }

    private static String reason(ProjectPool pool) {
        if (pool.hindrance() == null) {
            return null;
        }
        String reason = Texts.of("word." + pool.hindrance());
        return pool.fault() == null ? reason : reason + " " + Texts.of(pool.fault());
    }

    private static ShareAnswer answer(Entitlement share) {
        return new ShareAnswer(
                share.department(),
                share.name(),
                share.party(),
                share.contribution(),
                share.landed(),
                share.entitled(),
                share.due(),
                ExplanationAnswer.of(share.explanation()));
    }

    private static ShareAnswer answer(ShareStatement share) {
        return new ShareAnswer(
                share.department(),
                share.name(),
                share.party(),
                share.contribution(),
                share.landed(),
                share.entitled(),
                share.due(),
                ExplanationAnswer.of(share.explanation()));
    }
}
