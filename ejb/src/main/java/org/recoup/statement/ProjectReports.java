package org.recoup.statement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.statement.ProjectReport.AgreementLine;
import org.recoup.statement.ProjectReport.CommitmentLine;
import org.recoup.statement.ProjectReport.PartyLine;
import org.recoup.statement.ProjectReport.SavingLine;
import org.recoup.statement.ProjectReport.SignatureLine;

/**
 * Funding reports of projects, for everyone who may see the project: its parties, the board of its programme, and those who read
 * everything. Whoever sees a project sees all of its rows, so a report is never partial.
 */
@Stateless
@Boundary
public class ProjectReports {

    private static final String AGREEMENTS = """
            select a.version_number as version, a.rule, lower(a.valid) as "from", upper(a.valid) - 1 as "to", a.state, a.note
              from agreement a where a.project_id = :project and a.state in ('IN_FORCE', 'ENDED')
             order by a.version_number""";

    private static final String SIGNATURES = """
            select a.version_number as version, d.code as department_code, d.name as department_name, p.parts,
                   n.full_name as signed_by, b.full_name as on_behalf_of, s.signed_at
              from agreement a join agreement_party p on p.agreement_id = a.id
              join department d on d.id = p.department_id
              left join agreement_signature s on s.agreement_id = a.id and s.department_id = p.department_id
                    and s.signed_at <= cast(:at as timestamptz)
              left join person n on n.id = s.person_id left join person b on b.id = s.on_behalf_of
             where a.project_id = :project and a.state in ('IN_FORCE', 'ENDED')
             order by a.version_number, d.code""";

    private static final String PARTIES = Cut.POSTINGS + ", figures as (select department_id, " + Cut.FIGURES + """
                from counted where project_id = :project group by department_id),
            pools as (select s.department_id, sum(s.entitled) as entitled, sum(s.landed) as shared
                        from share s join live l on l.id = s.allocation_id
                       where s.project_id = :project group by s.department_id),
            party as (select department_id from figures union select department_id from project_funder where project_id = :project
                      union select lead_department_id from project where id = :project)
            select d.code as department_code, d.name as department_name, coalesce(borne, 0) as borne, coalesce(paid, 0) as paid,
                   coalesce(received, 0) as received, coalesce(contributed, 0) as contributed, coalesce(landed, 0) as landed,
                   coalesce(shared, 0) as shared, coalesce(entitled, 0) as entitled, coalesce(due, 0) as due
              from party join department d on d.id = department_id
              left join figures using (department_id) left join pools using (department_id)
             order by d.code""";

    /** Verified amounts are those of the journals that count; a claim decided or withdrawn after the moment was as before then. */
    private static final String SAVINGS = Cut.POSTINGS + """
            select s.title, s.type, o.code as owner_code, l.code as landing_code, s.baseline,
                   coalesce((select sum(n.amount) from saving_plan n join period q on q.id = n.period_id
                              where n.saving_id = s.id and q.starts_on <= cast(:upTo as date)), 0) as planned,
                   coalesce((select sum(c.amount) from claim c join period q on q.id = c.period_id
                              where c.saving_id = s.id and q.starts_on <= cast(:upTo as date)
                                and c.claimed_at <= cast(:at as timestamptz)
                                and (c.state in ('CLAIMED', 'VERIFIED')
                                     or (c.state = 'REJECTED' and c.decided_at > cast(:at as timestamptz))
                                     or (c.state = 'WITHDRAWN' and c.withdrawn_at > cast(:at as timestamptz))
                                     or exists (select 1 from counted_journal j where j.id = c.journal_id
                                                   and not exists (select 1 from counted_journal r where r.reverses_id = j.id)))), 0)
                       as claimed,
                   coalesce((select sum(case when c.journal_id is null then c.amount else
                                    (select coalesce(sum(p.amount), 0) from counted p
                                      where p.account = 'LANDED' and (p.journal_id = c.journal_id or p.reverses_id = c.journal_id)) end)
                               from claim c join period q on q.id = c.period_id
                              where c.saving_id = s.id and q.starts_on <= cast(:upTo as date)
                                and (c.journal_id is not null
                                     or (c.decided_at <= cast(:at as timestamptz)
                                         and (c.state = 'VERIFIED'
                                              or (c.state = 'WITHDRAWN' and c.withdrawn_at > cast(:at as timestamptz)))))), 0)
                       as verified
              from saving s join department o on o.id = s.owner_id join department l on l.id = s.landing_id
             where s.project_id = :project
             order by s.title""";

    private static final String COMMITMENTS = Cut.POSTINGS + """
            , promised as (select c.department_id, sum(c.amount) as committed
                             from commitment c join financial_year y on y.id = c.financial_year_id
                            where c.project_id = :project and y.starts_on <= cast(:upTo as date) group by c.department_id),
            spent as (select department_id, -sum(amount) as actual from counted
                       where project_id = :project and account = 'SPEND' group by department_id)
            select d.code as department_code, d.name as department_name, coalesce(committed, 0) as committed,
                   coalesce(actual, 0) as actual, coalesce(committed, 0) - coalesce(actual, 0) as "left"
              from promised full join spent using (department_id) join department d on d.id = department_id
             where coalesce(committed, 0) <> 0 or coalesce(actual, 0) <> 0
             order by d.code""";

    @Inject
    private Records records;

    @Inject
    private Cuts cuts;

    record Described(
            int id,
            String code,
            String name,
            String programmeName,
            String leadName,
            LocalDate startsOn,
            LocalDate endsOn) {}

    /**
     * @param upTo the last period that counts; null for that of today
     * @param asAt null for now
     * @throws NotFound when there is no such project, or it is not one that the caller may see
     */
    public ProjectReport of(String code, YearMonth upTo, Instant asAt) {
        Described project = records.one(Described.class, """
                        select p.id, p.code, p.name, g.name as programme_name, d.name as lead_name, p.starts_on, p.ends_on
                          from project p join programme g on g.id = p.programme_id join department d on d.id = p.lead_department_id
                         where p.code = :code""", Map.of("code", code))
                .orElseThrow(() -> new NotFound("project", code));
        Cut cut = cuts.at(upTo, asAt);
        Map<String, Object> given = cut.with("project", project.id());
        List<PartyLine> parties = records.list(PartyLine.class, PARTIES, given);
        List<CommitmentLine> commitments = records.list(CommitmentLine.class, COMMITMENTS, given);
        return new ProjectReport(
                cut.moment(),
                project.code(),
                project.name(),
                project.programmeName(),
                project.leadName(),
                project.startsOn(),
                project.endsOn(),
                cut.upTo(),
                records.list(AgreementLine.class, AGREEMENTS, Map.of("project", project.id())),
                records.list(SignatureLine.class, SIGNATURES, Map.of("project", project.id(), "at", given.get("at"))),
                parties,
                Totals.ofParties(parties),
                records.list(SavingLine.class, SAVINGS, given),
                commitments,
                Totals.ofCommitments(commitments));
    }
}
