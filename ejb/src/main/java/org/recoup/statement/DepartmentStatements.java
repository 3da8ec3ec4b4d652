package org.recoup.statement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Boundary;
import org.recoup.platform.Caller;
import org.recoup.platform.Documents;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.sharing.Explanation;
import org.recoup.statement.DepartmentStatement.Figure;
import org.recoup.statement.DepartmentStatement.JournalEffect;
import org.recoup.statement.DepartmentStatement.Line;
import org.recoup.statement.DepartmentStatement.PaymentLine;

/**
 * Funding statements of departments. A statement is whole or refused: the row filter would show a party of one project the rows of that
 * project only, so the caller is asked for a role in the department first.
 */
@Stateless
@Boundary
public class DepartmentStatements {

    /** The most journals that a statement lists; the figures count all of them. */
    public static final int MOST_JOURNALS = 5000;

    private static final String LINES = Cut.POSTINGS + ", figures as (select project_id, " + Cut.FIGURES + """
                from counted where department_id = :department group by project_id),
            pools as (select s.project_id, sum(s.entitled) as entitled, sum(s.landed) as shared
                        from share s join live l on l.id = s.allocation_id
                       where s.department_id = :department group by s.project_id)
            select p.code as project_code, p.name as project_name, borne, paid, received, contributed, landed,
                   coalesce(shared, 0) as shared, coalesce(entitled, 0) as entitled, due, settled, owed
              from figures f left join pools using (project_id) left join project p on p.id = f.project_id
             order by p.code nulls last""";

    private static final String SHARES = Cut.POSTINGS + """
            select l.journal_id, p.code as project_code, p.name as project_name, l.period, g.version_number as agreement, l.pool,
                   s.landed, s.entitled, cast(s.explanation as text) as explanation
              from share s join live l on l.id = s.allocation_id
              join agreement g on g.id = l.agreement_id join project p on p.id = l.project_id
             where s.department_id = :department
             order by l.period, p.code, l.id""";

    /** The state follows the journals as at the moment; a payment without one is as it stands in its register. */
    private static final String PAYMENTS = Cut.POSTINGS + """
            select y.id, y.payee_id = :department as received, o.code as other_code, o.name as other_name, y.amount,
                   case when returned.id is not null then 'RETURNED'
                        when paid.id is null then case when y.state = 'CANCELLED' then 'CANCELLED' else 'DUE' end
                        when y.state = 'TO_RETURN' then 'TO_RETURN' else 'PAID' end as state,
                   t.due_on, case when paid.id is not null then y.paid_on end as paid_on,
                   case when returned.id is not null then y.returned_on end as returned_on,
                   case when paid.id is not null then y.reference else '' end as reference, u.starts_on as up_to
              from payment y
              join settlement t on t.id = y.settlement_id and t.issued_at <= cast(:at as timestamptz)
              join period u on u.id = t.up_to_period_id and u.starts_on <= cast(:upTo as date)
              join department o on o.id = case when y.payee_id = :department then y.payer_id else y.payee_id end
              left join (select j.id from journal j join block b on b.id = j.block_id
                          where b.recorded_at <= cast(:at as timestamptz)) paid on paid.id = y.journal_id
              left join (select j.id, j.reverses_id from journal j join block b on b.id = j.block_id
                          where b.recorded_at <= cast(:at as timestamptz)) returned on returned.reverses_id = paid.id
             where :department in (y.payer_id, y.payee_id)
             order by t.due_on, y.id""";

    private static final String JOURNALS = Cut.POSTINGS + """
            select j.id, j.recorded_at, j.period, j.kind, p.code as project_code, j.description, e.account, e.amount,
                   j.reverses_id, r.id as reversed_by_id, j.reason
              from (select journal_id, account, sum(amount) as amount from counted
                     where department_id = :department and account not in ('SUPPLIER', 'BASELINE')
                     group by journal_id, account) e
              join counted_journal j on j.id = e.journal_id
              left join counted_journal r on r.reverses_id = j.id
              left join project p on p.id = j.project_id
             order by coalesce(j.reverses_id, j.id), j.id, e.account
             limit :most""";

    private static final String SUMS = Cut.POSTINGS + """
            select a.account, coalesce(sum(c.amount), 0) as amount, count(distinct c.journal_id) as effects
              from unnest(array['SPEND', 'FUNDING', 'LANDED', 'DUE', 'SETTLED']) with ordinality a (account, place)
              left join counted c on c.account = a.account and c.department_id = :department
             group by a.account, a.place order by a.place""";

    @Inject
    private Records records;

    @Inject
    private Cuts cuts;

    @Inject
    private Acting acting;

    record Named(int id, String code, String name) {}

    record StoredShare(
            long journalId,
            String projectCode,
            String projectName,
            YearMonth period,
            int agreement,
            Money pool,
            Money landed,
            Money entitled,
            String explanation) {}

    record Sum(String account, Money amount, long effects) {}

    /**
     * @param upTo the last period that counts; null for that of today
     * @param asAt null for now
     * @throws NotFound when there is no such department, or it is not one whose statement the caller may read
     */
    public DepartmentStatement of(String code, YearMonth upTo, Instant asAt) {
        Named department = records.one(
                        Named.class, "select id, code, name from department where code = :code", Map.of("code", code))
                .filter(found -> mayRead(acting.caller(), found.id()))
                .orElseThrow(() -> new NotFound("department", code));
        Cut cut = cuts.at(upTo, asAt);
        Map<String, Object> given = cut.with("department", department.id());
        List<Line> lines = records.list(Line.class, LINES, given);
        List<Sum> sums = records.list(Sum.class, SUMS, given);
        List<JournalEffect> journals = records.list(
                JournalEffect.class, JOURNALS, cut.with("department", department.id(), "most", MOST_JOURNALS));
        long effects = sums.stream().mapToLong(Sum::effects).sum();
        return new DepartmentStatement(
                cut.moment(),
                department.code(),
                department.name(),
                cut.upTo(),
                lines,
                Totals.of(lines),
                records.list(StoredShare.class, SHARES, given).stream()
                        .map(DepartmentStatements::explained)
                        .toList(),
                records.list(PaymentLine.class, PAYMENTS, given),
                sums.stream()
                        .map(sum -> new Figure(sum.account(), sum.amount()))
                        .toList(),
                journals,
                effects - journals.size());
    }

    /** Whether the caller holds a role in the department or above it, or one that reads everything. */
    static boolean mayRead(Caller caller, int department) {
        return caller.holdsAny(Role.TREASURY, Role.AUDITOR, Role.ASSURER)
                || caller.holds(Role.FINANCE_OFFICER, department)
                || caller.holds(Role.APPROVER, department)
                || caller.holds(Role.BIDDER, department);
    }

    private static ShareLine explained(StoredShare share) {
        return new ShareLine(
                share.journalId(),
                share.projectCode(),
                share.projectName(),
                share.period(),
                share.agreement(),
                share.pool(),
                share.landed(),
                share.entitled(),
                Documents.read(share.explanation(), Explanation.class));
    }
}
