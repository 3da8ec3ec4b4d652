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

/** Staged lines that say the same as another one of their file: two buses on one day are two costs, not one that came twice. */
@Dependent
class Twins {

    @Inject
    private Records records;

    @PersistenceContext
    private EntityManager entityManager;

    record Repeated(int sheet, int row, int firstRow) {}

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

    /**
     * Gives lines that say the same as an earlier one of the file a key of their own.
     *
     * @return the first of them, with the row of the line that they repeat
     */
    List<Repeated> tellApart(ImportTarget target, int most) {
        int twins = execute("""
                create temp table import_twin on commit drop as
                select number, occurrence, first_row from (
                    select number, first_value(row) over same as first_row, row_number() over same as occurrence
                      from import_line where import_key in (
                           select import_key from import_line group by import_key having count(*) > 1)
                    window same as (partition by import_key order by number)) l
                 where occurrence > 1""");
        if (twins == 0) {
            return List.of();
        }
        execute("create index on import_line (number)");
        long last = 0;
        for (List<Twin> page = twins(target, last); !page.isEmpty(); page = twins(target, last)) {
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
        return records.list(Repeated.class, """
                select l.sheet, l.row, t.first_row from import_twin t join import_line l on l.number = t.number
                 order by t.number limit :most""", Map.of("most", most));
    }

    private List<Twin> twins(ImportTarget target, long after) {
        return records.list(
                Twin.class,
                """
                select l.number, t.occurrence, p.code as project, d.code as department, k.code as category, %s as label, l.amount,
                       l.document_date, l.supplier, l.reference, l.description
                  from import_twin t join import_line l on l.number = t.number
                  join project p on p.id = l.project_id join department d on d.id = l.department_id
                  left join category k on k.id = l.category_id join %s w on w.id = l.when_id
                 where t.number > :after order by t.number limit 5000""".formatted(
                                target.isMonthly() ? "to_char(w.starts_on, 'YYYY-MM')" : "w.name",
                                target.isMonthly() ? "period" : "financial_year"),
                Map.of("after", after));
    }

    private int execute(String sql) {
        return entityManager.createNativeQuery(sql).executeUpdate();
    }
}
