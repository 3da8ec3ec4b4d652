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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;
import org.recoup.settlement.Allocate;
import org.recoup.settlement.AllocatingSavings;
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
import org.recoup.sharing.Explanation;
import org.recoup.sharing.Rule;
import org.recoup.web.Months;
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

    /**
     * The share is pool x weight / sumOfWeights, cut to a cent, plus the odd cent if there is one.
     *
     * @param weight whole number; cents of contribution under the rule CONTRIBUTION
     * @param exactCents the exact share in cents as a fraction in lowest terms, such as 200000/3
     * @param oddCentsTo codes of the departments that got a cent left over: largest remainder first, ties by code
     * @param recomputed the share, computed again from this explanation
     */
    public record ExplanationAnswer(
            Rule rule,
            Money pool,
            String weight,
            String sumOfWeights,
            String exactCents,
            boolean oddCent,
            List<String> oddCentsTo,
            Money recomputed) {}

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
                pool.hindrance() == null ? null : Texts.of("word." + pool.hindrance()),
                pool.shares().stream().map(AllocationsResource::answer).toList());
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
                share.explanation() == null ? null : answer(share.explanation()));
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
                answer(share.explanation()));
    }

    private static ExplanationAnswer answer(Explanation why) {
        return new ExplanationAnswer(
                why.rule(),
                HouseCurrency.ofCents(why.pool()),
                why.weight().toString(),
                why.sumOfWeights().toString(),
                why.exactNumerator() + "/" + why.exactDenominator(),
                why.oddCent(),
                why.oddCentsTo(),
                HouseCurrency.ofCents(why.recompute()));
    }
}
