package org.recoup.project;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** The programmes, open to everyone who is signed in; a board oversees few enough to list them all. */
@Stateless
@Boundary
public class Programmes {

    private static final String LINES = """
            select p.id, p.code, p.name, p.version, (select count(*) from project j where j.programme_id = p.id) as projects
              from programme p
            """;

    @Inject
    private Records records;

    /** In order of codes. */
    public List<ProgrammeLine> all() {
        return records.list(ProgrammeLine.class, LINES + "order by p.code", Map.of());
    }

    /** @throws NotFound when there is none of that code */
    public ProgrammeLine withCode(String code) {
        return records.one(ProgrammeLine.class, LINES + "where p.code = :code", Map.of("code", code))
                .orElseThrow(() -> new NotFound("programme", code));
    }
}
