package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Records;

/**
 * Staged lines that are stored already: what stands under their key, neither withdrawn nor reversed without another in its place. Of
 * totals to date the steps tell that.
 */
@Dependent
class KnownLines {

    private static final int PAGE = 2_000;

    /** Of costs, those that stand, and those whose correction does. */
    private static final String KNOWN_COSTS = """
            create temp table import_known on commit drop as
            select distinct on (number) number, sheet, row, id from (
                select l.number, l.sheet, l.row, c.id from import_line l join cost c on c.import_key = l.import_key
                 where c.state not in ('WITHDRAWN', 'REVERSED') and not l.cumulative
                union all
                select l.number, l.sheet, l.row, c.id from import_line l join cost c on c.import_key = l.import_key
                 where c.state = 'REVERSED' and not l.cumulative and corrected(c.id)) k
             order by number, id""";

    private static final String KNOWN_COMMITMENTS = """
            create temp table import_known on commit drop as
            select l.number, l.sheet, l.row, c.id from import_line l join commitment c on c.import_key = l.import_key""";

    @Inject
    private Records records;

    @PersistenceContext
    private EntityManager entityManager;

    private record Row(long number, int sheet, int row, long id, long run) {}

    private record Brought(long run, String day) {}

    /** Takes them out. @return how many */
    int drop(ImportTarget target, FaultList faults) {
        execute("drop table if exists import_known");
        if (execute(target.isCosts() ? KNOWN_COSTS : KNOWN_COMMITMENTS) == 0) {
            return 0;
        }
        if (faults.isKept()) {
            execute("create index on import_known (number)");
            execute("analyze import_known");
            tell(target, faults);
        }
        return execute("delete from import_line l using import_known k where k.number = l.number");
    }

    private void tell(ImportTarget target, FaultList faults) {
        Map<Long, String> days = target.isCosts() ? days() : Map.of();
        long last = 0;
        for (List<Row> page = page(target, last); !page.isEmpty(); page = page(target, last)) {
            page.forEach(row -> {
                faults.turnTo(row.sheet());
                faults.warn(new ImportFault(
                        row.row(),
                        "",
                        "",
                        code(target),
                        List.of(row.id(), row.run(), days.getOrDefault(row.run(), ""))));
            });
            last = page.get(page.size() - 1).number();
        }
    }

    private static String code(ImportTarget target) {
        return target.isCosts() ? "import.line.known" : "import.commitment.known";
    }

    private List<Row> page(ImportTarget target, long after) {
        return records.list(
                Row.class,
                """
                select k.number, k.sheet, k.row, k.id, c.import_run_id as run from import_known k join %s c on c.id = k.id
                 where k.number > :after order by k.number limit :most""".formatted(target.isCosts() ? "cost" : "commitment"),
                Map.of("after", after, "most", PAGE));
    }

    /** When each import brought them, also those of others: the costs are seen, so is where they came from. */
    private Map<Long, String> days() {
        Map<Long, String> days = new HashMap<>();
        records.list(Brought.class, """
                        select r.run, to_char(b.imported_at, 'YYYY-MM-DD') as day
                          from (select distinct c.import_run_id as run from import_known k join cost c on c.id = k.id) r
                          cross join lateral brought_by(r.run) b""", Map.of()).forEach(found -> days.put(found.run(), found.day()));
        return days;
    }

    private int execute(String sql) {
        return entityManager.createNativeQuery(sql).executeUpdate();
    }
}
