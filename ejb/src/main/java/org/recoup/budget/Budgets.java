package org.recoup.budget;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** The budget versions that a person may see: those of own departments, and of projects to which these are party. */
@Stateless
@Boundary
public class Budgets {

    private static final String LINES = """
            select x.id, p.code as project, p.name as project_name, d.code as department, d.name as department_name, y.name as year,
                   x.kind, x.number, x.based_on_id as based_on, x.state,
                   x.state = 'APPROVED' and not exists (select 1 from budget_version n where n.project_id = x.project_id
                        and n.department_id = x.department_id and n.financial_year_id = x.financial_year_id
                        and n.number > x.number) as current,
                   x.reason, x.comment,
                   coalesce((select sum(l.amount) from budget_line l where l.budget_version_id = x.id), 0) as total,
                   eb.full_name as entered_by, db.full_name as decided_by, x.decided_at, x.import_run_id as import_run,
            """ + Looking.decidable() + """
                     as decidable,
                   x.state in ('DRAFT', 'RETURNED') and (cast(:treasury as boolean) or x.department_id = any(cast(:keeps as int[])))
                     as changeable,
                   x.state in ('DRAFT', 'SUBMITTED', 'RETURNED') and x.based_on_id is distinct from (
                        select n.id from budget_version n where n.project_id = x.project_id and n.department_id = x.department_id
                           and n.financial_year_id = x.financial_year_id and n.state = 'APPROVED' order by n.number desc limit 1)
                     as behind,
                   cast(:treasury as boolean) or x.department_id = any(cast(:keeps as int[])) as kept, x.version
              from budget_version x join project p on p.id = x.project_id join department d on d.id = x.department_id
              join financial_year y on y.id = x.financial_year_id join person eb on eb.id = x.entered_by
              left join person db on db.id = x.decided_by
            """;

    private static final String PLAN = """
            select k.code as category, k.name as category_name, k.budget_type as type, m.starts_on as period, l.amount
              from budget_line l join category k on k.id = l.category_id join period m on m.id = l.period_id
             where l.budget_version_id = :id order by k.code, m.starts_on""";

    private static final String CHANGES = """
            select k.code as category, k.name as category_name, m.starts_on as period, coalesce(sum(l.amount) filter (where l.old), 0) as before,
                   coalesce(sum(l.amount) filter (where not l.old), 0) as after,
                   sum(case when l.old then -l.amount else l.amount end) as change
              from (select category_id, period_id, amount, budget_version_id <> :id as old from budget_line
                     where budget_version_id in (:id, (select based_on_id from budget_version where id = :id))) l
              join category k on k.id = l.category_id join period m on m.id = l.period_id
             group by k.id, m.id having sum(case when l.old then -l.amount else l.amount end) <> 0
             order by k.code, m.starts_on""";

    @Inject
    private Records records;

    @Inject
    private Looking looking;

    /** One page, the newest first. */
    public Found<BudgetOverview> matching(BudgetFilter filter) {
        return looking.page(
                BudgetOverview.class,
                "budget_version",
                "financial_year_id",
                LINES,
                " order by x.id desc",
                filter,
                true);
    }

    /** @throws NotFound when there is none of that key, or the reader may not see it */
    public BudgetOverview withId(long id) {
        Map<String, Object> parameters = new HashMap<>(looking.reader());
        parameters.put("id", id);
        return records.one(BudgetOverview.class, LINES + " where x.id = :id", parameters)
                .orElseThrow(() -> new NotFound("budget", id));
    }

    /** The budget as it stands; codes and the name of the year. */
    public Optional<BudgetOverview> current(String project, String department, String year) {
        Map<String, Object> parameters = new HashMap<>(looking.reader());
        parameters.putAll(Map.of("project", project, "department", department, "year", year));
        return records.one(
                BudgetOverview.class,
                LINES + " where p.code = :project and d.code = :department and y.name = :year and x.state = 'APPROVED'"
                        + " order by x.number desc limit 1",
                parameters);
    }

    /** In order of categories and months. */
    public List<PlanLine> lines(long id) {
        return records.list(PlanLine.class, PLAN, Map.of("id", id));
    }

    /** What differs from the version that it follows; everything, when it follows none. */
    public List<BudgetChange> changes(long id) {
        return records.list(BudgetChange.class, CHANGES, Map.of("id", id));
    }
}
