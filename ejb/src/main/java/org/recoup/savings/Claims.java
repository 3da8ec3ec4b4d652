package org.recoup.savings;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.recoup.evidence.FileStore;
import org.recoup.evidence.OpenedFile;
import org.recoup.evidence.StoredFile;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** Claims and their evidence, as far as the caller sees them. */
@Stateless
@Boundary
public class Claims {

    public static final int PAGE = 50;

    private static final String LINES = """
            select c.id, c.saving_id, s.title as saving, s.type, p.code as project, p.name as project_name,
                   c.owner_id, o.code as owner, o.name as owner_name, c.landing_id, l.code as landing, l.name as landing_name,
                   pe.starts_on as period, c.amount, c.note, c.state,
                   (select count(*) from evidence e where e.claim_id = c.id) as evidence,
                   c.claimed_by as claimed_by_id, cb.full_name as claimed_by, cf.full_name as claimed_for, c.claimed_at,
                   db.full_name as decided_by, c.decided_at, c.decision_note,
                   wb.full_name as withdrawn_by, c.withdrawn_at, c.withdrawal_reason,
                   c.journal_id, c.reversal_id, c.allocation_id, c.version
              from claim c
              join saving s on s.id = c.saving_id
              join project p on p.id = c.project_id
              join department o on o.id = c.owner_id
              join department l on l.id = c.landing_id
              join period pe on pe.id = c.period_id
              join person cb on cb.id = c.claimed_by
              left join person cf on cf.id = c.claimed_for
              left join person db on db.id = c.decided_by
              left join person wb on wb.id = c.withdrawn_by
            """;

    private static final String FILTER = """
             where (cast(:state as text) is null or c.state = :state)
               and (cast(:project as text) is null or p.code = :project)
               and (cast(:landing as text) is null or l.code = cast(:landing as text))
               and (cast(:month as date) is null or cast(:month as date) between pe.starts_on and pe.ends_on)
            """;

    @Inject
    private Records records;

    @Inject
    private FileStore store;

    record Count(int count) {}

    /**
     * Those that wait come first, the oldest of them at the top.
     *
     * @param page from 1
     */
    public List<ClaimLine> page(ClaimFilter filter, int page) {
        Map<String, Object> parameters = parameters(filter);
        parameters.put("size", PAGE);
        parameters.put("skip", (Math.max(page, 1) - 1) * PAGE);
        return records.list(ClaimLine.class, LINES + FILTER + """
                 order by c.state <> 'CLAIMED', case when c.state = 'CLAIMED' then c.id else -c.id end
                 limit :size offset :skip""", parameters);
    }

    public int count(ClaimFilter filter) {
        return records.one(
                        Count.class,
                        "select count(*) from claim c join project p on p.id = c.project_id"
                                + " join department l on l.id = c.landing_id join period pe on pe.id = c.period_id"
                                + FILTER,
                        parameters(filter))
                .orElseThrow()
                .count();
    }

    public List<ClaimLine> ofSaving(long savingId) {
        return records.list(
                ClaimLine.class,
                LINES + "where c.saving_id = :saving order by pe.starts_on, c.id",
                Map.of("saving", savingId));
    }

    /** @throws NotFound when there is none that the caller sees */
    public ClaimLine withId(long id) {
        return records.one(ClaimLine.class, LINES + "where c.id = :id", Map.of("id", id))
                .orElseThrow(() -> new NotFound("claim", id));
    }

    public List<EvidenceLine> evidence(long claimId) {
        return records.list(
                EvidenceLine.class,
                "select id, claim_id, file_name, content_type, size, sha256 as sha_256 from evidence where claim_id = :id order by id",
                Map.of("id", claimId));
    }

    /** @throws NotFound when there is none that the caller sees */
    public OpenedFile file(long evidenceId) {
        StoredFile file = records.one(
                        StoredFile.class,
                        "select file_name, content_type, sha256 as sha_256, content, stored_at from evidence where id = :id",
                        Map.of("id", evidenceId))
                .orElseThrow(() -> new NotFound("evidence", evidenceId));
        return store.opened(file);
    }

    private static Map<String, Object> parameters(ClaimFilter filter) {
        return Records.with(
                "state",
                filter.state() == null ? null : filter.state().name(),
                "project",
                filter.project(),
                "landing",
                filter.landing(),
                "month",
                filter.period() == null ? null : filter.period().atDay(1));
    }
}
