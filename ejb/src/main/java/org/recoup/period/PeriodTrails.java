package org.recoup.period;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Boundary;
import org.recoup.platform.Records;

/** What happened to a period, and who may still bring something into it while it is soft-closed, as far as the reader is concerned. */
@Stateless
@Boundary
public class PeriodTrails {

    private static final String TRAIL = """
            with happened (at, kind, department_id, before, after, words, person_id, on_behalf_of, whom_id) as (
                select at, 'STATE', department_id, before, after, because, person_id, on_behalf_of, cast(null as int)
                  from period_event where period_id = :period
                union all
                select granted_at, 'EXCEPTION_GRANTED', department_id, null, null, reason, granted_by, granted_for, person_id
                  from period_exception where period_id = :period
                union all
                select ended_at, 'EXCEPTION_ENDED', department_id, null, null, '', ended_by, ended_for, person_id
                  from period_exception where period_id = :period and ended_at is not null
                union all
                select handed_in_at, 'RETURN_HANDED_IN', department_id, null, null, note, handed_in_by, handed_in_for, null
                  from period_return where period_id = :period
                union all
                select taken_back_at, 'RETURN_TAKEN_BACK', department_id, null, null, taken_back_because, taken_back_by, taken_back_for, null
                  from period_return where period_id = :period and taken_back_at is not null)
            select h.at, h.kind, d.name as department, h.before, h.after, h.words, p.full_name as person, f.full_name as on_behalf_of,
                   w.full_name as whom
              from happened h left join department d on d.id = h.department_id left join person p on p.id = h.person_id
              left join person f on f.id = h.on_behalf_of left join person w on w.id = h.whom_id
             order by h.at desc, h.kind limit 500""";

    private static final String EXCEPTIONS = """
            select e.id, d.code as department, d.name as department_name, p.user_name as person, p.full_name as person_name, e.reason,
                   e.expires_at, g.full_name as granted_by, e.granted_at, e.ended_at,
                   e.lasts and period_state(e.period_id, e.department_id) <> 'CLOSED' as holds,
                   e.lasts and period_state(e.period_id, e.department_id) = 'CLOSED' as closed
              from (select *, ended_at is null and expires_at > clock_timestamp() as lasts from period_exception) e
              left join department d on d.id = e.department_id join person p on p.id = e.person_id
              join person g on g.id = e.granted_by
             where e.period_id = :period order by holds desc, e.expires_at desc, e.id""";

    @Inject
    private Records records;

    @Inject
    private Periods periods;

    /** The latest first. */
    public List<TrailLine> of(YearMonth month) {
        return records.list(
                TrailLine.class, TRAIL, Map.of("period", periods.of(month).id()));
    }

    /** Those that hold first. */
    public List<ExceptionLine> exceptions(YearMonth month) {
        return records.list(
                ExceptionLine.class,
                EXCEPTIONS,
                Map.of("period", periods.of(month).id()));
    }
}
