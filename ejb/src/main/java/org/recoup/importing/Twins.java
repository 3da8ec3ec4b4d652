package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.recoup.platform.Records;

/**
 * Staged lines that say the same as another one: two buses on one day are two costs, not one that came twice. Each is known again by its
 * number among the lines that say the same, which is counted within the file, or on from what is stored where that is other.
 */
@Dependent
class Twins {

    /** Places that may be taken by lines which were changed since; more is no accident. */
    private static final int MOST_TAKEN = 100;

    @Inject
    private Records records;

    @PersistenceContext
    private EntityManager entityManager;

    /** @param firstTaken false when the line that it repeats was stored before */
    record Repeated(int sheet, int row, int firstRow, boolean firstTaken) {}

    private record Twin(
            long number,
            int occurrence,
            String project,
            String department,
            String category,
            String label,
            Money amount,
            LocalDate documentDate,
            String supplier,
            String reference,
            String description) {

        String key(ImportTarget target) {
            return ImportKey.of(
                    occurrence,
                    target.name(),
                    project,
                    department,
                    category,
                    label,
                    amount.getAmount().toPlainString(),
                    documentDate == null ? null : documentDate.toString(),
                    supplier,
                    reference,
                    description);
        }
    }

    /** Gives lines that say the same as an earlier one, of the file or as the rule says of what is stored, a key of their own. */
    void tellApart(ImportTarget target, KnownRule rule) {
        int twins = execute("""
                create temp table import_twin on commit drop as
                select number, occurrence, first_number, first_row from (
                    select number, first_value(number) over same as first_number, first_value(row) over same as first_row,
                           row_number() over same as occurrence
                      from import_line where import_key in (
                           select import_key from import_line group by import_key having count(*) > 1)
                    window same as (partition by import_key order by number)) l
                 where occurrence > 1""");
        int moved = rule.countsOn() ? countOn(target, rule) : 0;
        if (twins + moved == 0) {
            return;
        }
        execute("create index on import_line (number)");
        execute("create index on import_twin (number)");
        execute("analyze import_twin");
        rename(target, "import_twin");
        for (int i = 0; moved > 0 && i < MOST_TAKEN; i++) {
            rename(target, "import_moved");
            moved = moveOn(target);
        }
    }

    /** Of the lines that are left, the first that repeat one of the file. */
    List<Repeated> repeated(int most) {
        return records.list(Repeated.class, """
                select l.sheet, l.row, t.first_row, f.number is not null as first_taken
                  from import_twin t join import_line l on l.number = t.number left join import_line f on f.number = t.first_number
                 order by t.number limit :most""", Map.of("most", most));
    }

    /** What is stored of each line that says the same comes before it. @return lines that are concerned */
    private int countOn(ImportTarget target, KnownRule rule) {
        String stored = target.isCosts() ? """
                select project_id, department_id, category_id, coalesce(belongs_to_id, period_id) as when_id, document_date, supplier,
                       reference, description, amount, count(*) as lines
                  from cost where import_key is not null and state not in ('WITHDRAWN', 'REVERSED')""" : """
                select project_id, department_id, category_id, financial_year_id as when_id, cast(null as date) as document_date,
                       '' as supplier, reference, description, amount, count(*) as lines
                  from commitment where import_key is not null""";
        return entityManager
                .createNativeQuery("""
                        create temp table import_moved on commit drop as
                        select l.number, coalesce(t.occurrence, 1) + s.lines as occurrence, coalesce(t.first_number, l.number) as part
                          from import_line l left join import_twin t on t.number = l.number
                          join (""" + stored + """
                                  and (cast(:run as bigint) is null or import_run_id = cast(:run as bigint))
                                 group by 1, 2, 3, 4, 5, 6, 7, 8, 9) s
                            on s.project_id = l.project_id and s.department_id = l.department_id and s.when_id = l.when_id
                           and s.amount = l.amount and s.reference = l.reference and s.supplier = l.supplier
                           and s.description = l.description and s.category_id is not distinct from l.category_id
                           and (s.document_date is null or s.document_date = coalesce(l.document_date, l.default_date))
                         where not l.cumulative""")
                .setParameter("run", rule.take() ? null : rule.restOf())
                .executeUpdate();
    }

    /** Where the place of one is taken, all that say the same move on. */
    private int moveOn(ImportTarget target) {
        return execute("""
                update import_moved set occurrence = occurrence + 1 where part in (
                    select m.part from import_moved m join import_line l on l.number = m.number
                      join %s c on c.import_key = l.import_key %s)""".formatted(
                        target.isCosts() ? "cost" : "commitment",
                        target.isCosts() ? "and c.state not in ('WITHDRAWN', 'REVERSED')" : ""));
    }

    private void rename(ImportTarget target, String table) {
        long last = 0;
        for (List<Twin> page = twins(target, table, last); !page.isEmpty(); page = twins(target, table, last)) {
            entityManager
                    .createNativeQuery("""
                            update import_line l set import_key = v.key
                              from unnest(cast(:numbers as bigint[]), cast(:keys as text[])) v (number, key)
                             where l.number = v.number""")
                    .setParameter("numbers", page.stream().map(Twin::number).toArray(Long[]::new))
                    .setParameter(
                            "keys", page.stream().map(twin -> twin.key(target)).toArray(String[]::new))
                    .executeUpdate();
            last = page.get(page.size() - 1).number();
        }
    }

    private List<Twin> twins(ImportTarget target, String table, long after) {
        return records.list(
                Twin.class,
                """
                select l.number, t.occurrence, p.code as project, d.code as department, k.code as category, %s as label, l.amount,
                       l.document_date, l.supplier, l.reference, l.description
                  from %s t join import_line l on l.number = t.number
                  join project p on p.id = l.project_id join department d on d.id = l.department_id
                  left join category k on k.id = l.category_id join %s w on w.id = l.when_id
                 where t.number > :after order by t.number limit 5000""".formatted(
                                target.isMonthly() ? "to_char(w.starts_on, 'YYYY-MM')" : "w.name",
                                table,
                                target.isMonthly() ? "period" : "financial_year"),
                Map.of("after", after));
    }

    private int execute(String sql) {
        return entityManager.createNativeQuery(sql).executeUpdate();
    }
}
