package org.recoup.budget;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.recoup.platform.Records;

/** Stores the lines of budget versions, always as a set: whatever their number, one statement. */
@Dependent
class BudgetLines {

    private static final String ADD = """
            insert into budget_line (budget_version_id, project_id, department_id, financial_year_id, category_id, period_id, amount)
            select v.id, v.project_id, v.department_id, v.financial_year_id, l.category_id, l.period_id, sum(l.amount)
              from (select * from unnest(cast(:versions as bigint[]), cast(:categories as int[]), cast(:periods as int[]),
                                         cast(:amounts as bigint[])) u (version_id, category_id, period_id, amount)
                    union all
                    select n.id, b.category_id, b.period_id, b.amount from budget_line b
                      join budget_version n on n.based_on_id = b.budget_version_id
                     where n.id = cast(:copied as bigint)) l
              join budget_version v on v.id = l.version_id
             group by v.id, l.category_id, l.period_id having sum(l.amount) <> 0""";

    @Inject
    private Records records;

    @PersistenceContext
    private EntityManager entityManager;

    /** An amount for a version; the rest are keys. */
    record Line(long version, int category, int period, long cents) {}

    /** Locks the budget of a place: who changes it next, waits. */
    Optional<Current> locked(Place place) {
        return records.one(
                Current.class,
                """
                select id, number from budget_version
                 where project_id = :project and department_id = :department and financial_year_id = :year and state = 'APPROVED'
                 order by number desc limit 1 for update""",
                Map.of("project", place.projectId(), "department", place.departmentId(), "year", place.yearId()));
    }

    /** Whether the budget of a place reads just so, line by line. */
    boolean reads(Place place, List<PlannedCents> lines) {
        Map<String, Long> asked = new HashMap<>();
        lines.forEach(line -> asked.merge(line.category() + " " + line.period(), line.cents(), Long::sum));
        asked.values().removeIf(cents -> cents == 0);
        Optional<Current> current = locked(place);
        if (current.isEmpty()) {
            return false;
        }
        Map<String, Long> stored = new HashMap<>();
        records.list(
                        PlannedCents.class,
                        "select category_id as category, period_id as period, amount as cents from budget_line"
                                + " where budget_version_id = :version",
                        Map.of("version", current.get().id()))
                .forEach(line -> stored.put(line.category() + " " + line.period(), line.cents()));
        return stored.equals(asked);
    }

    /** Makes these the lines of their versions; those of one category and month are summed. */
    void set(List<Line> lines) {
        insert(lines, null);
    }

    /** Gives a version the lines of the one that it is based on, with these added to them. */
    void copy(long version, List<Line> changes) {
        insert(changes, version);
    }

    /** What a version changes against the one that it is based on, as lines of another. */
    List<Line> changes(long version, long of) {
        return records.list(PlannedCents.class, """
                        select category_id as category, period_id as period,
                               sum(case when budget_version_id = :version then amount else -amount end) as cents
                          from budget_line
                         where budget_version_id in (:version, (select based_on_id from budget_version where id = :version))
                         group by 1, 2""", Map.of("version", version)).stream()
                .map(line -> line.of(of))
                .toList();
    }

    void clear(long version) {
        entityManager
                .createNativeQuery("delete from budget_line where budget_version_id = :version")
                .setParameter("version", version)
                .executeUpdate();
    }

    private void insert(List<Line> lines, Long copied) {
        entityManager.flush();
        entityManager
                .createNativeQuery(ADD)
                .setParameter("versions", column(lines, Line::version, Long[]::new))
                .setParameter("categories", column(lines, Line::category, Integer[]::new))
                .setParameter("periods", column(lines, Line::period, Integer[]::new))
                .setParameter("amounts", column(lines, Line::cents, Long[]::new))
                .setParameter("copied", copied)
                .executeUpdate();
    }

    private static <T> T[] column(List<Line> lines, Function<Line, T> value, IntFunction<T[]> array) {
        return lines.stream().map(value).toArray(array);
    }
}
