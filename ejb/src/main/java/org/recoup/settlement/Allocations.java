package org.recoup.settlement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.Documents;
import org.recoup.platform.Keys;
import org.recoup.platform.Keys.PeriodKey;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.sharing.Explanation;

/** Allocations that were posted, for the parties of their projects, and previews of those that could be. */
@Stateless
@Boundary
public class Allocations {

    /** Rows of a page of the list. */
    public static final int PAGE = 50;

    static final String LINES = """
            select a.id, p.code as project, p.name as project_name, to_char(m.starts_on, 'YYYY-MM') as period,
                   g.version_number as agreement_version, g.rule, jsonb_array_length(g.terms -> 'tiers') as tiers, a.pool,
                   (select coalesce(sum(greatest(s.entitled - s.landed, 0)), 0) from share s where s.allocation_id = a.id) as moved,
                   a.run_at, r.full_name as run_by, a.reversal_id is not null as reversed,
                   (select max(t.id) from settlement_allocation sa join settlement t on t.id = sa.settlement_id
                     where sa.allocation_id = a.id and t.state = 'ISSUED') as settlement_id,
                   count(*) over () as matches
              from allocation a
              join project p on p.id = a.project_id
              join period m on m.id = a.period_id
              join agreement g on g.id = a.agreement_id
              join person r on r.id = a.run_by
            """;

    @Inject
    private Records records;

    @Inject
    private Keys keys;

    @Inject
    private WaitingClaims waiting;

    private record Ground(long agreementId, long journalId, Long reversalId, String reason) {}

    private record StoredShare(
            String department,
            String name,
            boolean party,
            Money contribution,
            Money entitled,
            Money landed,
            String explanation) {}

    /** What an allocation run of the period would do now, project by project. */
    @Allowed({Role.TREASURY, Role.AUDITOR, Role.ASSURER})
    public List<ProjectPool> preview(YearMonth month) {
        PeriodKey period = keys.period("period", month);
        return waiting.divided(waiting.of(period, null), period);
    }

    /** The periods that have something to allocate, the earliest first. */
    public List<WaitingPeriod> waiting() {
        return records.list(WaitingPeriod.class, """
                select to_char(m.starts_on, 'YYYY-MM') as period, count(*) as claims, count(distinct c.project_id) as projects,
                       sum(c.amount) as amount
                  from claim c join saving s on s.id = c.saving_id join period m on m.id = c.period_id
                 where c.state = 'VERIFIED' and s.type = 'CASH_RELEASING' and c.allocation_id is null
                 group by m.starts_on order by m.starts_on""", Map.of());
    }

    /**
     * The latest first.
     *
     * @param project code, or null for all
     * @param month or null for all
     * @param page from 1
     */
    public List<AllocationLine> of(String project, YearMonth month, int page) {
        return records.list(
                AllocationLine.class,
                LINES + """
                         where (cast(:project as text) is null or p.code = cast(:project as text))
                           and (cast(:day as date) is null or cast(:day as date) between m.starts_on and m.ends_on)
                         order by a.id desc limit :rows offset :skipped""",
                Records.with(
                        "project",
                        project == null || project.isBlank() ? null : project.strip(),
                        "day",
                        month == null ? null : month.atDay(1),
                        "rows",
                        PAGE,
                        "skipped",
                        Math.max(0, page - 1) * PAGE));
    }

    /** @throws NotFound when there is none, or it is of a project that the caller is not party to */
    public AllocationStatement withId(long id) {
        AllocationLine line =
                withIds(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("allocation", id));
        Ground ground = records.one(Ground.class, """
                        select a.agreement_id, a.journal_id, a.reversal_id, j.reason
                          from allocation a left join journal j on j.id = a.reversal_id where a.id = :id""", Map.of("id", id)).orElseThrow();
        return new AllocationStatement(
                line,
                ground.agreementId(),
                ground.journalId(),
                ground.reversalId(),
                ground.reason(),
                signatures(ground.agreementId()),
                claims(id),
                shares(id));
    }

    /** Those of them that the caller may see, in order of project codes. */
    public List<AllocationLine> withIds(List<Long> ids) {
        return records.list(
                AllocationLine.class,
                LINES + "where a.id = any(cast(:ids as bigint[])) order by p.code, a.id",
                Map.of("ids", ids.toArray(Long[]::new)));
    }

    private List<AllocationStatement.Signature> signatures(long agreement) {
        return records.list(AllocationStatement.Signature.class, """
                select d.code as department, d.name, p.full_name as person, s.signed_at
                  from agreement_signature s
                  join department d on d.id = s.department_id
                  join person p on p.id = s.person_id
                 where s.agreement_id = :agreement order by d.code""", Map.of("agreement", agreement));
    }

    private List<AllocationStatement.PooledClaim> claims(long id) {
        return records.list(AllocationStatement.PooledClaim.class, """
                select c.id as claim_id, s.id as saving_id, s.title, d.code as department, d.name, ac.amount
                  from allocation_claim ac
                  join claim c on c.id = ac.claim_id
                  join saving s on s.id = c.saving_id
                  join department d on d.id = c.landing_id
                 where ac.allocation_id = :id order by d.code, s.title, c.id""", Map.of("id", id));
    }

    private List<ShareStatement> shares(long id) {
        return records.list(StoredShare.class, """
                        select d.code as department, d.name, s.contribution, s.entitled, s.landed,
                               cast(s.explanation as text) as explanation,
                               exists (select 1 from agreement_party ap join allocation a on a.agreement_id = ap.agreement_id
                                        where a.id = s.allocation_id and ap.department_id = s.department_id) as party
                          from share s join department d on d.id = s.department_id
                         where s.allocation_id = :id order by d.code""", Map.of("id", id)).stream()
                .map(it -> new ShareStatement(
                        it.department(),
                        it.name(),
                        it.party(),
                        it.contribution(),
                        it.entitled(),
                        it.landed(),
                        Documents.read(it.explanation(), Explanation.class)))
                .toList();
    }
}
