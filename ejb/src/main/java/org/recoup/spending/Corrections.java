package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Boundary;
import org.recoup.platform.Records;

/** The corrections that were asked for, of costs that the reader sees. */
@Stateless
@Boundary
public class Corrections {

    private static final int SHOWN = 50;

    private static final String LINES = """
            select r.id, r.cost_id as cost, p.name as project, d.name as department, c.supplier, c.reference, c.amount, r.reason,
                   ab.full_name as asked_by, af.full_name as asked_for, r.asked_at, r.declined_because,
                   db.full_name as declined_by, r.declined_at, r.declined_at is null and c.state = 'POSTED' as open,
                   (acting_person() in (r.asked_by, r.asked_for)) is true as own
              from correction_request r join cost c on c.id = r.cost_id join project p on p.id = c.project_id
              join department d on d.id = c.department_id join person ab on ab.id = r.asked_by
              left join person af on af.id = r.asked_for left join person db on db.id = r.declined_by
            """;

    @Inject
    private Records records;

    @Inject
    private Acting acting;

    /** All of a cost, the newest first. */
    public List<CorrectionLine> ofCost(long cost) {
        return records.list(
                CorrectionLine.class, LINES + " where r.cost_id = :cost order by r.id desc", Map.of("cost", cost));
    }

    /** What the reader can answer, the oldest first. */
    public List<CorrectionLine> forMe() {
        return records.list(
                CorrectionLine.class,
                LINES + """
                 where r.declined_at is null and c.state = 'POSTED' and r.department_id = any(cast(:mine as int[]))
                   and (acting_person() in (r.asked_by, r.asked_for)) is not true
                 order by r.id limit :shown""",
                Map.of("mine", acting.caller().departments(Role.APPROVER).toArray(Integer[]::new), "shown", SHOWN));
    }
}
