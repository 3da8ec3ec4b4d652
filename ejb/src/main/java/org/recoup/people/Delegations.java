package org.recoup.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Acting;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** Delegations, newest first: everybody sees those from and to themselves, treasury and auditors all. */
@Stateless
@Boundary
public class Delegations {

    public static final int PAGE = 50;

    private static final String LINES = """
            select x.id, f.user_name as of, f.full_name as of_name, t.user_name as "to", t.full_name as to_name,
                   lower(x.valid) as "from", upper(x.valid) as until, x.reason, %s
              from delegation x join person f on f.id = x.from_person_id join person t on t.id = x.to_person_id
            """.formatted(Standing.OF_VALID);

    @Inject
    private Acting acting;

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    /**
     * Those that the caller may see.
     *
     * @param page from 1; a page that is not full is the last
     */
    public List<DelegationLine> visible(int page) {
        return records.list(
                DelegationLine.class,
                LINES + " order by lower(x.valid) desc, x.id desc limit " + PAGE + " offset :skipped",
                Map.of("today", LocalDate.now(clock), "skipped", (Math.max(page, 1) - 1) * PAGE));
    }

    /** The latest from and to the caller. */
    public List<DelegationLine> mine() {
        return records.list(
                DelegationLine.class,
                LINES
                        + " where :me in (x.from_person_id, x.to_person_id) order by lower(x.valid) desc, x.id desc limit "
                        + PAGE,
                Map.of("today", LocalDate.now(clock), "me", acting.caller().personId()));
    }

    /** @throws NotFound when there is none, or the caller may not see it */
    public DelegationLine withId(long id) {
        return records.one(
                        DelegationLine.class,
                        LINES + " where x.id = :id",
                        Map.of("today", LocalDate.now(clock), "id", id))
                .orElseThrow(() -> new NotFound("delegation", id));
    }
}
