package org.recoup.budget;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.recoup.platform.Fault;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/**
 * The other way to overspend: a revision, a virement or a carry forward that leaves a category less for the year than is posted already.
 * Only what a change takes away is looked at, so that a budget that is overspent can always be raised. Open commitments do not count
 * here: they can still be closed, and what is posted cannot.
 */
@Dependent
class Lowering {

    static final String OF_VERSION = """
            select l.category_id as category,
                   sum(case when l.budget_version_id = :id then l.amount else -l.amount end) as cents
              from budget_line l
             where l.budget_version_id in (:id, (select based_on_id from budget_version where id = :id))
             group by l.category_id""";

    private static final String BELOW = """
            with figured as (
                select a.category_id, a.change,
                       coalesce((select sum(l.amount) from budget_line l where l.category_id = a.category_id
                            and l.budget_version_id = (select v.id from budget_version v where v.project_id = :project
                                and v.department_id = :department and v.financial_year_id = :year and v.state = 'APPROVED'
                                order by v.number desc limit 1)), 0) + a.change as budget,
                       coalesce((select -sum(b.amount) from balance b join period m on m.id = b.period_id
                            where b.project_id = :project and b.department_id = :department and b.account = 'SPEND'
                              and b.category_id = a.category_id and m.financial_year_id = :year), 0) as spent
                  from unnest(cast(:categories as int[]), cast(:changes as bigint[])) a (category_id, change)
                 where a.change < 0
            )
            select p.code as project, d.code as department, k.code as category, k.name as category_name, y.name as year, f.budget,
                   f.spent, 0 as waiting, f.change as asked, f.spent - f.budget as over, p.overspend as rule,
                   cast(array[] as int[]) as lines, false as unbudgeted
              from figured f cross join lateral overspend_of(:project) p join department d on d.id = :department
              join category k on k.id = f.category_id join financial_year y on y.id = :year
             where f.spent > f.budget and p.overspend <> 'IGNORE' order by k.code""";

    @Inject
    private Records records;

    @PersistenceContext
    private EntityManager entityManager;

    record Change(int category, long cents) {}

    /** @throws Refused for each category that may not be overspent and would be */
    void checkVersion(Place place, long version) {
        check(place, byCategory(records.list(Change.class, OF_VERSION, Map.of("id", version))));
    }

    /**
     * Whoever approves costs of the project at the same moment waits, where it may not be overspent.
     *
     * @param changes cents by the key of a category; those above zero are not looked at
     * @throws Refused for each category that may not be overspent and would be
     */
    void check(Place place, Map<Integer, Long> changes) {
        if (changes.values().stream().allMatch(cents -> cents >= 0)) {
            return;
        }
        entityManager
                .createNativeQuery("select cast(wait_for_stops(cast(:projects as int[])) as text)", String.class)
                .setParameter("projects", new Integer[] {place.projectId()})
                .getSingleResult();
        List<Fault> faults = below(place, changes).stream()
                .filter(Overspend::isStop)
                .map(over -> Fault.of(
                        "",
                        "budget.below.spent",
                        over.project(),
                        over.department(),
                        over.categoryName(),
                        over.year(),
                        over.budget(),
                        over.spent(),
                        over.over()))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    /** Those that a project does not ignore. */
    List<Overspend> below(Place place, Map<Integer, Long> changes) {
        return records.list(
                Overspend.class,
                BELOW,
                Map.of(
                        "project", place.projectId(),
                        "department", place.departmentId(),
                        "year", place.yearId(),
                        "categories", changes.keySet().toArray(Integer[]::new),
                        "changes", changes.values().toArray(Long[]::new)));
    }

    static Map<Integer, Long> byCategory(List<Change> changes) {
        Map<Integer, Long> byCategory = new TreeMap<>();
        changes.forEach(change -> byCategory.merge(change.category(), change.cents(), Long::sum));
        return byCategory;
    }
}
