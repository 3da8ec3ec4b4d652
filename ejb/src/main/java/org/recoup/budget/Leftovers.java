package org.recoup.budget;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Records;

/** What a budget has left: its latest approved version less what the ledger has for its year. */
@Dependent
class Leftovers {

    private static final String BY_CATEGORY = """
            select k.id as category_id, k.code as category, k.name as category_name, coalesce(b.amount, 0) as budget,
                   coalesce(a.amount, 0) as actual, coalesce(b.amount, 0) - coalesce(a.amount, 0) as left,
                   coalesce(c.amount, 0) as committed
              from category k
              left join (select l.category_id, sum(l.amount) as amount from budget_line l
                          where l.budget_version_id = (select v.id from budget_version v
                                where v.project_id = :project and v.department_id = :department and v.financial_year_id = :year
                                  and v.state = 'APPROVED' order by v.number desc limit 1)
                          group by l.category_id) b on b.category_id = k.id
              left join (select x.category_id, -sum(x.amount) as amount from balance x join period m on m.id = x.period_id
                          where x.project_id = :project and x.department_id = :department and x.account = 'SPEND'
                            and m.financial_year_id = :year
                          group by x.category_id) a on a.category_id = k.id
              left join (select category_id, sum(amount - released) as amount from commitment
                          where closed_because is null and project_id = :project and department_id = :department
                            and financial_year_id = :year
                          group by category_id) c on c.category_id = k.id
             where b.amount is not null or a.amount is not null
             order by k.code""";

    @Inject
    private Records records;

    List<Unspent> of(Place place) {
        return records.list(
                Unspent.class,
                BY_CATEGORY,
                Map.of("project", place.projectId(), "department", place.departmentId(), "year", place.yearId()));
    }
}
