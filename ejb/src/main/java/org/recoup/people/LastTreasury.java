package org.recoup.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** Without any treasury person nobody could give a role again; so the last one stays. */
@Dependent
class LastTreasury {

    @Inject
    private Records records;

    record Other(int personId) {}

    /**
     * Locks the rows it relies on until the transaction ends.
     *
     * @throws Refused when nobody but this person is treasury on that day
     */
    void mustNotBe(int personId, LocalDate day) {
        records.one(Other.class, """
                        select r.person_id from person_role r join person p on p.id = r.person_id
                         where r.role = 'TREASURY' and r.valid @> cast(:day as date) and p.active and p.id <> :person
                         order by r.id for update""", Map.of("day", day, "person", personId))
                .orElseThrow(() -> new Refused("", "treasury.last", day));
    }
}
