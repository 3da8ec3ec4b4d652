package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.recoup.importing.Calendar.Shut;
import org.recoup.importing.Calendar.When;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Records;

/** Reads the calendar as it stands for the departments of the caller. */
@Dependent
class Calendars {

    @Inject
    private Records records;

    @Inject
    private Acting acting;

    Calendar now() {
        return new Calendar(
                records.list(
                        When.class,
                        "select id, to_char(starts_on, 'YYYY-MM') as label, starts_on, ends_on from period",
                        Map.of()),
                records.list(When.class, "select id, name as label, starts_on, ends_on from financial_year", Map.of()),
                shut());
    }

    private List<Shut> shut() {
        return records.list(
                Shut.class,
                """
                select p.id as period_id, d.id as department_id
                  from period p cross join unnest(cast(:own as int[])) d (id)
                 where (p.state <> 'OPEN' or exists (select 1 from period_department x where x.period_id = p.id))
                   and not period_takes(p.id, d.id, 'COST', acting_people())""",
                Map.of("own", acting.caller().departments(Role.FINANCE_OFFICER).toArray(Integer[]::new)));
    }
}
