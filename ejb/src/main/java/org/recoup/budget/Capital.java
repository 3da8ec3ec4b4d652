package org.recoup.budget;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.joda.money.Money;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/**
 * Capital never becomes resource, unless an agreement of the project that is in force says that it may. A version is compared with the one
 * that it is based on: what capital loses and resource gains, the smaller of the two, has become resource. The same rule stands in the
 * database.
 */
@Dependent
class Capital {

    private static final String MOVED = """
            select p.code as project, d.code as department, y.name as year, coalesce(c.capital, 0) as lost,
                   coalesce(c.resource, 0) as gained, least(coalesce(c.capital, 0), coalesce(c.resource, 0)) as moved
              from budget_version v join project p on p.id = v.project_id join department d on d.id = v.department_id
              join financial_year y on y.id = v.financial_year_id
              cross join lateral (
                  select sum(case when l.budget_version_id = v.id then -l.amount else l.amount end)
                             filter (where k.budget_type = 'CAPITAL') as capital,
                         sum(case when l.budget_version_id = v.id then l.amount else -l.amount end)
                             filter (where k.budget_type = 'RESOURCE') as resource
                    from budget_line l join category k on k.id = l.category_id
                   where l.budget_version_id in (v.id, v.based_on_id)) c
             where v.id = :version and v.based_on_id is not null""";

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    record Moved(String project, String department, String year, Money lost, Money gained, Money moved) {}

    record Allowed(boolean allowed) {}

    boolean mayBecomeResource(int project) {
        return records.one(Allowed.class, """
                        select exists (select 1 from agreement where project_id = :project and state = 'IN_FORCE'
                                          and valid @> cast(:today as date) and allows_capital_to_resource) as allowed""", Map.of("project", project, "today", LocalDate.now(clock)))
                .orElseThrow()
                .allowed();
    }

    /** @throws Refused when the version makes resource of capital, and no agreement allows it */
    void check(long version, int project) {
        Moved moved = records.one(Moved.class, MOVED, Map.of("version", version))
                .filter(found -> found.moved().isPositive())
                .orElse(null);
        if (moved != null && !mayBecomeResource(project)) {
            throw new Refused(
                    "",
                    "budget.capital",
                    moved.project(),
                    moved.department(),
                    moved.year(),
                    moved.lost(),
                    moved.gained(),
                    moved.moved());
        }
    }
}
