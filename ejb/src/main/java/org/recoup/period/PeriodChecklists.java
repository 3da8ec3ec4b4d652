package org.recoup.period;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoup.platform.Boundary;
import org.recoup.platform.Records;

/**
 * What is open in periods, counted for each department that the reader sees. A line of a checklist counts just what the list shows to
 * which it leads. Whoever does not see all sees the checklists of the own departments.
 */
@Stateless
@Boundary
public class PeriodChecklists {

    // What is not done, each with the departments that it concerns; costs, which may be very many, counted at once.
    // Departments hand in for months in which they are.
    private static final String OPEN = """
            with wanted as (select * from period where %s),
            line (kind, period_id, id, departments, lines) as (
                select case state when 'RETURNED' then 'COSTS_RETURNED' else 'COSTS_TO_APPROVE' end, period_id, min(id),
                       array[department_id], count(*)
                  from cost where state in ('SUBMITTED', 'RETURNED') and period_id in (select id from wanted)
                 group by state, period_id, department_id
                union all
                select case state when 'RETURNED' then 'TRANSFERS_RETURNED' else 'TRANSFERS_TO_APPROVE' end, period_id, id,
                       array[payer_id, payee_id], 1
                  from funding_transfer where state in ('SUBMITTED', 'RETURNED') and period_id in (select id from wanted)
                union all
                select case when disputed_by is null then 'TRANSFERS_UNCONFIRMED' else 'TRANSFERS_DISPUTED' end, period_id, id,
                       array[payer_id, payee_id], 1
                  from funding_transfer where state = 'POSTED' and matched_by is null and period_id in (select id from wanted)
                union all
                select 'TRANSFERS_TAKEN_BACK', period_id, id, array[payee_id], 1
                  from funding_transfer where state = 'REVERSED' and matched_by is not null and reversal_seen_by is null
                   and period_id in (select id from wanted)
                union all
                select 'CLAIMS_TO_VERIFY', period_id, id, array[landing_id], 1
                  from claim where state = 'CLAIMED' and period_id in (select id from wanted)
                union all
                select case when known then 'IMPORTS_TO_RECONCILE' else 'IMPORTS_UNREAD' end, period_id, run_id, departments, 1
                  from import_to_finish where period_id in (select id from wanted)),
            asked (period_id, department_id) as (
                select w.id, x.department_id
                  from wanted w join (select p.lead_department_id as department_id, p.starts_on, p.ends_on from project p
                                      union select f.department_id, p.starts_on, p.ends_on
                                              from project p join project_funder f on f.project_id = p.id) x
                    on x.starts_on <= w.ends_on and coalesce(x.ends_on, w.ends_on) >= w.starts_on
                union select period_id, department_id from balance where account = 'SPEND' and period_id in (select id from wanted)
                union select period_id, departments[1] from line where kind = 'COSTS_TO_APPROVE'),
            expected (period_id, department_id) as (
                select a.period_id, a.department_id from asked a join wanted w on w.id = a.period_id join department d on d.id = a.department_id
                 where d.starts_on <= w.ends_on and coalesce(d.ends_on, w.ends_on) >= w.starts_on),
            missing as (
                select e.* from expected e where period_state(e.period_id, e.department_id) <> 'CLOSED'
                   and not exists (select 1 from period_return r where r.taken_back_at is null
                                      and r.period_id = e.period_id and r.department_id = e.department_id)),
            handed_in as (
                select * from period_return where taken_back_at is null and period_id in (select id from wanted))
            """;

    private static final String DEPARTMENTS = OPEN.formatted("id = :period") + """
            select d.id as department_id, d.code as department, d.name as department_name, period_state(w.id, d.id) as state,
                   coalesce(o.state, 'OPEN') as own_state, coalesce(o.because, '') as because, e.period_id is not null as expected,
                   r.id as return_id, hb.full_name as handed_in_by, hf.full_name as handed_in_for, r.handed_in_at,
                   coalesce(r.note, '') as note
              from wanted w cross join department d
              left join period_department o on o.period_id = w.id and o.department_id = d.id
              left join expected e on e.department_id = d.id
              left join handed_in r on r.department_id = d.id
              left join person hb on hb.id = r.handed_in_by left join person hf on hf.id = r.handed_in_for
             where (has('sees_all') or d.id = any(own_departments()))
               and (e.period_id is not null or r.id is not null or o.state <> 'OPEN'
                    or d.id in (select unnest(departments) from line))
             order by d.name, d.id""";

    private static final String POINTS = OPEN.formatted("id = :period") + """
            select department as department_id, kind, sum(lines) as count, min(id) as first
              from line, unnest(departments) department
             where has('sees_all') or department = any(own_departments())
             group by department, kind
            union all
            select department_id, 'RETURN_MISSING', 1, department_id from missing
             where has('sees_all') or department_id = any(own_departments())""";

    // A transfer concerns two departments and is open once.
    private static final String TOTALS = OPEN.formatted("id = :period") + """
            select 0 as department_id, kind, sum(lines) as count, min(id) as first
              from line where (has('sees_all') or departments && own_departments())
               and (cast(:meant as int[]) is null or departments && cast(:meant as int[])) group by kind
            union all
            select 0, 'RETURN_MISSING', count(*), min(department_id) from missing
             where (has('sees_all') or department_id = any(own_departments()))
               and (cast(:meant as int[]) is null or department_id = any(cast(:meant as int[])))
            having count(*) > 0""";

    private static final String MONTHS =
            OPEN.formatted("financial_year_id = (select id from financial_year where name = :year)") + """
            select to_char(w.starts_on, 'YYYY-MM') as period, w.starts_on, w.ends_on, w.state,
                   (select count(*) from period_department o where o.period_id = w.id and strictness(o.state) > strictness(w.state)
                       and (has('sees_all') or o.department_id = any(own_departments()))) as stricter,
                   (select coalesce(sum(l.lines), 0) from line l where l.period_id = w.id
                       and l.kind not like 'IMPORTS%' and (has('sees_all') or l.departments && own_departments())) as open,
                   (select count(distinct l.id) from line l where l.period_id = w.id
                       and l.kind like 'IMPORTS%' and (has('sees_all') or l.departments && own_departments())) as files,
                   (select count(*) from expected e where e.period_id = w.id
                       and (has('sees_all') or e.department_id = any(own_departments()))) as expected,
                   (select count(*) from handed_in r join expected e on e.period_id = r.period_id and e.department_id = r.department_id
                     where r.period_id = w.id) as handed_in
              from wanted w order by w.starts_on""";

    private static final String LATER =
            "select count(*) as costs from cost where belongs_to_id = :period and state = 'POSTED'";

    @Inject
    private Records records;

    @Inject
    private Periods periods;

    record Later(int costs) {}

    /** @throws org.recoup.platform.NotFound when treasury has not added the year of the month */
    public PeriodChecklist of(YearMonth month) {
        PeriodLine period = periods.of(month);
        Map<String, Object> key = Map.of("period", period.id());
        return new PeriodChecklist(
                period,
                records.list(DepartmentLine.class, DEPARTMENTS, key),
                records.list(OpenPoint.class, POINTS, key),
                totals(period, null),
                records.one(Later.class, LATER, key).orElseThrow().costs());
    }

    /**
     * What is open by kind, of department 0; a transfer counts once, although it concerns two departments.
     *
     * @param departments keys of those that are meant; empty for all
     */
    public List<OpenPoint> totals(YearMonth month, Set<Integer> departments) {
        return totals(periods.of(month), departments.isEmpty() ? null : departments.toArray(Integer[]::new));
    }

    private List<OpenPoint> totals(PeriodLine period, Integer[] meant) {
        return records.list(OpenPoint.class, TOTALS, Records.with("period", period.id(), "meant", meant));
    }

    /** The months of a financial year, in order of time. */
    public List<MonthLine> year(String year) {
        return records.list(MonthLine.class, MONTHS, Map.of("year", year));
    }
}
