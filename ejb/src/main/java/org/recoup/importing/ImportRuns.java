package org.recoup.importing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** Imports that were made: one's own, and all of them for those who see all. */
@Stateless
@Boundary
public class ImportRuns {

    public static final int PAGE = 50;

    private static final String RUNS = """
            select r.id, m.name as mapping, m.target, r.file_name, r.file_hash, r.rows_read, r.lines_added, r.lines_known, r.total,
                   p.full_name as person, b.full_name as on_behalf_of, r.imported_at
              from import_run r
              join import_mapping m on m.id = r.mapping_id
              join person p on p.id = r.person_id
              left join person b on b.id = r.on_behalf_of
            """;

    @Inject
    private Records records;

    private record Count(long runs) {}

    /** @param page from 1; the newest run stands first */
    public List<ImportRun> page(int page) {
        return records.list(
                ImportRun.class,
                RUNS + "order by r.id desc limit :size offset :skipped",
                Map.of("size", PAGE, "skipped", (Math.max(page, 1) - 1L) * PAGE));
    }

    public long count() {
        return records.one(Count.class, "select count(*) as runs from import_run", Map.of())
                .orElseThrow()
                .runs();
    }

    /** @throws NotFound when there is none, or it is not one's own */
    public ImportRun withId(long id) {
        return records.one(ImportRun.class, RUNS + "where r.id = :id", Map.of("id", id))
                .orElseThrow(() -> new NotFound("import", id));
    }
}
