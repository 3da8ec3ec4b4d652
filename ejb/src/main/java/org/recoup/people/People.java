package org.recoup.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** The register of people and their roles, for treasury and auditors. */
@Stateless
@Boundary
public class People {

    public static final int PAGE = 50;

    private static final String LINES = """
            select p.id, p.user_name, p.full_name, p.email, p.active, p.version,
                   coalesce(c.locked_until > :now, false) as locked,
                   array(select distinct r.role from person_role r
                          where r.person_id = p.id and r.valid @> cast(:today as date) order by 1) as roles
              from person p left join credential c on c.person_id = p.id
            """;

    private static final String MATCHING = """
            where :words = '' or p.user_name ilike '%' || :words || '%' or p.full_name ilike '%' || :words || '%'
               or p.email ilike '%' || :words || '%'
            """;

    private static final String ROLES = """
            select x.id, x.role, d.code as department, d.name as department_name, g.code as programme, g.name as programme_name,
                   lower(x.valid) as "from", upper(x.valid) as "to", %s
              from person_role x join person p on p.id = x.person_id
              left join department d on d.id = x.department_id
              left join programme g on g.id = x.programme_id
             where p.user_name = :name
            """.formatted(Standing.OF_VALID);

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    record Total(long total) {}

    /** @param page from 1 */
    @Allowed({Role.TREASURY, Role.AUDITOR})
    public FoundPeople matching(String words, int page) {
        String sought = words == null ? "" : words.strip();
        long total = records.one(
                        Total.class, "select count(*) as total from person p " + MATCHING, Map.of("words", sought))
                .orElseThrow()
                .total();
        int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(page, 1), pages);
        List<PersonLine> lines = records.list(
                PersonLine.class,
                LINES + MATCHING + "order by p.full_name, p.user_name limit " + PAGE + " offset :skipped",
                Map.of(
                        "words",
                        sought,
                        "now",
                        clock.instant(),
                        "today",
                        LocalDate.now(clock),
                        "skipped",
                        (shown - 1) * PAGE));
        return new FoundPeople(total, shown, pages, lines);
    }

    /** @throws NotFound when there is none of that name */
    @Allowed({Role.TREASURY, Role.AUDITOR})
    public PersonLine named(String userName) {
        if (userName == null) {
            throw new NotFound("person", "");
        }
        return records.one(
                        PersonLine.class,
                        LINES + "where p.user_name = :name",
                        Map.of("name", userName, "now", clock.instant(), "today", LocalDate.now(clock)))
                .orElseThrow(() -> new NotFound("person", userName));
    }

    /** Roles of one person: those of today first, then coming ones, then ended ones. */
    @Allowed({Role.TREASURY, Role.AUDITOR})
    public List<RoleLine> roles(String userName) {
        named(userName);
        return records.list(
                RoleLine.class,
                "select * from (" + ROLES
                        + ") r order by case standing when 'NOW' then 1 when 'COMING' then 2 else 3 end,"
                        + " \"from\" desc, role, department, programme, id",
                Map.of("name", userName, "today", LocalDate.now(clock)));
    }

    /** @throws NotFound when the person has no such role */
    @Allowed({Role.TREASURY, Role.AUDITOR})
    public RoleLine role(String userName, long id) {
        return records.one(
                        RoleLine.class,
                        ROLES + " and x.id = :id",
                        Map.of("name", userName, "id", id, "today", LocalDate.now(clock)))
                .orElseThrow(() -> new NotFound("role", id));
    }
}
