package org.recoup.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.recoup.platform.BeforeSignIn;
import org.recoup.platform.Boundary;
import org.recoup.platform.Caller;
import org.recoup.platform.Caller.Grant;
import org.recoup.platform.Records;

/** Finds who a signed-in person is today: name, own roles and delegated ones. */
@Stateless
@Boundary
public class Callers {

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    record Row(
            int id,
            String userName,
            String fullName,
            Role role,
            List<Integer> departments,
            Integer programmeId,
            Integer onBehalfOf) {}

    @BeforeSignIn
    public Optional<Caller> named(String userName) {
        List<Row> rows = records.list(Row.class, """
                select p.id, p.user_name, p.full_name, r.role, r.programme_id, r.on_behalf_of,
                       case when r.department_id is null then '{}' else departments_below(array[r.department_id]) end as departments
                  from person p left join effective_roles(p.id, :today) r on true
                 where p.user_name = :name and p.active""", Map.of("name", userName, "today", LocalDate.now(clock)));
        return rows.stream()
                .findFirst()
                .map(first -> new Caller(first.id(), first.userName(), first.fullName(), grants(rows)));
    }

    private static List<Grant> grants(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.role() != null)
                .map(row -> new Grant(
                        row.role(), Set.copyOf(new TreeSet<>(row.departments())), row.programmeId(), row.onBehalfOf()))
                .toList();
    }
}
