package org.recoup.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Acting;
import org.recoup.platform.Boundary;
import org.recoup.platform.Records;

/** The roles that the caller acts with today, own ones and delegated ones. */
@Stateless
@Boundary
public class Grants {

    @Inject
    private Acting acting;

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    public List<GrantLine> mine() {
        return records.list(
                GrantLine.class, """
                select r.role, d.code as department, d.name as department_name, g.code as programme, g.name as programme_name,
                       b.user_name as on_behalf_of, b.full_name as on_behalf_of_name
                  from effective_roles(:me, :today) r
                  left join department d on d.id = r.department_id
                  left join programme g on g.id = r.programme_id
                  left join person b on b.id = r.on_behalf_of
                 order by b.user_name nulls first, r.role, d.code, g.code""", Map.of("me", acting.caller().personId(), "today", LocalDate.now(clock)));
    }
}
