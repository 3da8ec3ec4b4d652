package org.recoup.importing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Boundary;
import org.recoup.platform.Documents;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** Imports that were made: one's own, and all of them for those who see all. */
@Stateless
@Boundary
public class ImportRuns {

    public static final int PAGE = 50;

    private static final String RUNS = """
            select r.id, r.state, m.name as mapping, r.target, r.file_name, r.file_hash, r.rows_read, r.rows_faulty, r.errors,
                   r.warnings, r.lines_added, r.lines_known, r.total, r.good_rows_only, r.take_known, r.rest_of, r.done, r.total_to_do,
                   r.cancel_asked, r.failure, p.full_name as person, b.full_name as on_behalf_of, r.imported_at,
                   r.person_id = acting_person() as mine,
                   (select min(k.id) from import_run k where k.rest_of = r.id) as rest,
                   array(select k.id from import_run k where k.rest_of = r.id order by k.id) as rests,
                   (select min(s.id) from import_run s where s.file_hash = r.file_hash and s.id < r.id and s.state = 'STORED')
                       as same_file
              from import_run r
              left join import_mapping m on m.id = r.mapping_id
              join person p on p.id = r.person_id
              left join person b on b.id = r.on_behalf_of
            """;

    private static final String WAIT_FOR_ME =
            "(r.person_id = acting_person() and r.state in ('UPLOADED', 'CHECKING', 'CHECKED', 'STORING', 'UNDOING', 'FAILED'))";

    private static final String FOUND = """
            where (cast(:stand as text) is null or cast(:stand as text) in ('TO_FINISH', 'UNREAD') or r.state = cast(:stand as text))
              and case when cast(:stand as text) in ('TO_FINISH', 'UNREAD') then exists (
                       select 1 from import_to_finish w join period p on p.id = w.period_id
                        where w.run_id = r.id and w.known = (cast(:stand as text) = 'TO_FINISH')
                          and (cast(:month as date) is null or cast(:month as date) between p.starts_on and p.ends_on)
                          and (cast(:department as text) is null
                               or (select d.id from department d where d.code = cast(:department as text)) = any(w.departments)))
                  else (cast(:month as date) is null or r.sums -> 'periods' @> jsonb_build_array(
                           jsonb_build_object('code', to_char(cast(:month as date), 'YYYY-MM'))))
                   and (cast(:department as text) is null or r.sums -> 'departments' @> jsonb_build_array(
                           jsonb_build_object('code', cast(:department as text)))) end""";

    @Inject
    private Records records;

    private record Count(long runs) {}

    private record Seen(long id) {}

    private record Document(String sums) {}

    /**
     * All but the files that wait for oneself.
     *
     * @param page from 1; the newest run stands first
     */
    public List<ImportRun> page(int page) {
        return records.list(
                ImportRun.class,
                RUNS + "where not " + WAIT_FOR_ME + " order by r.id desc limit :size offset :skipped",
                Map.of("size", PAGE, "skipped", (Math.max(page, 1) - 1L) * PAGE));
    }

    public long count() {
        return records.one(Count.class, "select count(*) as runs from import_run r where not " + WAIT_FOR_ME, Map.of())
                .orElseThrow()
                .runs();
    }

    /** One page of those that match, the newest first; what waits for oneself is among them. */
    public List<ImportRun> matching(ImportFilter filter) {
        Map<String, Object> found = parameters(filter);
        found.put("size", PAGE);
        found.put("skipped", (filter.page() - 1L) * PAGE);
        return records.list(ImportRun.class, RUNS + FOUND + " order by r.id desc limit :size offset :skipped", found);
    }

    public long count(ImportFilter filter) {
        return records.one(Count.class, "select count(*) as runs from import_run r " + FOUND, parameters(filter))
                .orElseThrow()
                .runs();
    }

    private static Map<String, Object> parameters(ImportFilter filter) {
        return Records.with(
                "stand", filter.stand() == null ? null : filter.stand().name(),
                "month", filter.period() == null ? null : filter.period().atDay(1),
                "department", filter.department());
    }

    /** Files that wait for oneself: to be mapped, put right, stored or dropped. */
    public List<ImportRun> waiting() {
        return records.list(
                ImportRun.class,
                RUNS + "where " + WAIT_FOR_ME + " order by r.id desc limit :size",
                Map.of("size", PAGE));
    }

    /** The lines that are new, or were added, summed. */
    public ImportSums sums(long id) {
        return records.one(
                        Document.class,
                        "select cast(sums as text) as sums from import_run where id = :id",
                        Map.of("id", id))
                .map(found -> found.sums() == null ? ImportSums.NONE : Documents.read(found.sums(), ImportSums.class))
                .orElseThrow(() -> new NotFound("import", id));
    }

    /**
     * What a check found, in the order in which a person reads the file.
     *
     * @param page from 1
     * @param errorsOnly leaves warnings out
     * @throws NotFound when there is no such import, or it is not one's own
     */
    public List<ImportNote> notes(long id, boolean errorsOnly, int page) {
        requireSeen(id);
        return records
                .list(
                        NoteRow.class,
                        """
                        select number, sheet, row, column_name, value, error, code, cast(texts as text) as texts from import_note
                         where run_id = :id and (error or not cast(:errors as boolean))
                         order by sheet, row, number limit :most offset :skipped""",
                        Map.of(
                                "id",
                                id,
                                "errors",
                                errorsOnly,
                                "most",
                                PAGE,
                                "skipped",
                                (Math.max(page, 1) - 1L) * PAGE))
                .stream()
                .map(NoteRow::note)
                .toList();
    }

    /** @throws NotFound when there is none, or it is not one's own */
    public void requireSeen(long id) {
        records.one(Seen.class, "select id from import_run where id = :id", Map.of("id", id))
                .orElseThrow(() -> new NotFound("import", id));
    }

    /** @throws NotFound when there is none, or it is not one's own */
    public ImportRun withId(long id) {
        return records.one(ImportRun.class, RUNS + "where r.id = :id", Map.of("id", id))
                .orElseThrow(() -> new NotFound("import", id));
    }
}
