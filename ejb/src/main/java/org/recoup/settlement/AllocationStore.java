package org.recoup.settlement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.recoup.platform.Authority;
import org.recoup.platform.Changed;
import org.recoup.platform.Documents;
import org.recoup.platform.Records;
import org.recoup.sharing.Explanation;
import org.recoup.sharing.Facts;

/** Stores allocations with their shares and claims, each kind in one statement for all of them. */
@Dependent
class AllocationStore {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    record Id(long id) {}

    private record AllocationRow(long id, int project, long agreement, long pool, long journal, Facts facts) {}

    private record ShareRow(
            long allocation,
            int project,
            int department,
            long contribution,
            long entitled,
            long landed,
            Explanation explanation) {}

    private record ClaimRow(long allocation, long claim, int project, long amount) {}

    /** Keys ahead of the rows, because the journal of an allocation names it and the allocation names its journal. */
    List<Long> newIds(int count) {
        return records
                .list(
                        Id.class,
                        "select nextval('allocation_id_seq') as id from generate_series(1, :count)",
                        Map.of("count", count))
                .stream()
                .map(Id::id)
                .toList();
    }

    /** @throws Changed when one of the claims was withdrawn or allocated meanwhile */
    void add(List<NewAllocation> made, int periodId, Authority by) {
        addAllocations(made, periodId, by);
        addShares(made);
        addClaims(made);
    }

    private void addAllocations(List<NewAllocation> made, int periodId, Authority by) {
        entityManager
                .createNativeQuery("""
                        insert into allocation (id, project_id, period_id, agreement_id, pool, journal_id, run_by, run_at, facts)
                        overriding system value
                        select id, project, :period, agreement, pool, journal, :by, :at, facts
                          from jsonb_to_recordset(cast(:rows as jsonb))
                               as r(id bigint, project int, agreement bigint, pool bigint, journal bigint, facts jsonb)""")
                .setParameter("period", periodId)
                .setParameter("by", by.personId())
                .setParameter("at", OffsetDateTime.now(clock))
                .setParameter(
                        "rows",
                        Documents.write(made.stream()
                                .map(it -> new AllocationRow(
                                        it.id(),
                                        it.pool().projectId(),
                                        it.pool().agreementId(),
                                        it.pool().pool().getAmountMinorLong(),
                                        it.journalId(),
                                        it.pool().facts()))
                                .toList()))
                .executeUpdate();
    }

    private void addShares(List<NewAllocation> made) {
        Stream<ShareRow> shares = made.stream().flatMap(it -> it.pool().shares().stream()
                .map(share -> new ShareRow(
                        it.id(),
                        it.pool().projectId(),
                        share.departmentId(),
                        share.contribution().getAmountMinorLong(),
                        share.entitled().getAmountMinorLong(),
                        share.landed().getAmountMinorLong(),
                        share.explanation())));
        entityManager
                .createNativeQuery("""
                        insert into share (allocation_id, project_id, department_id, contribution, entitled, landed, explanation)
                        select allocation, project, department, contribution, entitled, landed, explanation
                          from jsonb_to_recordset(cast(:rows as jsonb))
                               as r(allocation bigint, project int, department int, contribution bigint, entitled bigint,
                                    landed bigint, explanation jsonb)""")
                .setParameter("rows", Documents.write(shares.toList()))
                .executeUpdate();
    }

    private void addClaims(List<NewAllocation> made) {
        List<ClaimRow> claims = made.stream()
                .flatMap(it -> it.claims().stream()
                        .map(claim -> new ClaimRow(
                                it.id(),
                                claim.id(),
                                claim.projectId(),
                                claim.amount().getAmountMinorLong())))
                .toList();
        int taken = entityManager
                .createNativeQuery("""
                        with r as (select * from jsonb_to_recordset(cast(:rows as jsonb))
                                        as r(allocation bigint, claim bigint, project int, amount bigint)),
                             kept as (insert into allocation_claim (allocation_id, claim_id, project_id, amount)
                                      select allocation, claim, project, amount from r)
                        update claim c set allocation_id = r.allocation, version = c.version + 1
                          from r where c.id = r.claim and c.state = 'VERIFIED' and c.allocation_id is null""")
                .setParameter("rows", Documents.write(claims))
                .executeUpdate();
        if (taken != claims.size()) {
            throw new Changed();
        }
    }
}
