package org.recoup.position;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;
import org.recoup.platform.Boundary;
import org.recoup.platform.Fault;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;
import org.recoup.position.PositionFilter.GroupBy;
import org.recoup.position.PositionFilter.View;

/** The table of budget and outturn, for what a person may see. One statement, whatever is in it. */
@Stateless
@Boundary
public class BudgetPositions {

    private static final String SUMS = """
            , sum(g.budget) as budget, sum(g.committed) as committed, sum(g.costs) as costs, sum(g.paid) as paid,
                   sum(g.received) as received, sum(g.paid_inside) as paid_inside, sum(g.received_inside) as received_inside,
                   sum(g.forecast) as forecast, sum(g.to_come) as to_come
            """;

    private static final String NONE = ", null as project, null as department, null as category, null as year";

    /** Departments as a tree: a row has what the department and all below it have. */
    private static final String TREE = """
            , tree (top, id) as (
                select id, id from below
                union all select t.top, d.id from tree t join department d on d.parent_id = t.id
            ), ranked (id, depth, path) as (
                select id, 0, array[code] from department
                 where id in (select id from below) and (parent_id is null or parent_id not in (select id from below))
                union all select d.id, r.depth + 1, r.path || d.code from department d join ranked r on d.parent_id = r.id
            )
            select d.code as key, d.name, r.depth, null as project, d.code as department, null as category, null as year
            """ + SUMS + """
              from grain g join tree t on t.id = g.department_id join department d on d.id = t.top join ranked r on r.id = d.id
             group by d.id, r.depth, r.path order by r.path""";

    private static final Map<GroupBy, String> GROUPED = Map.of(
            GroupBy.DEPARTMENT,
            TREE,
            GroupBy.PROGRAMME,
            " select m.code as key, m.name, 0 as depth" + NONE + SUMS
                    + " from grain g join project p on p.id = g.project_id"
                    + " join programme m on m.id = p.programme_id group by m.id order by m.code",
            GroupBy.PROJECT,
            " select p.code as key, p.name, 0 as depth, p.code as project, null as department, null as category, null as year"
                    + SUMS + " from grain g join project p on p.id = g.project_id group by p.id order by p.code",
            GroupBy.CATEGORY,
            " select coalesce(k.code, '') as key, coalesce(k.name, '') as name, 0 as depth, null as project, null as department,"
                    + " k.code as category, null as year" + SUMS
                    + " from grain g left join category k on k.id = g.category_id group by k.id order by k.code nulls last",
            GroupBy.YEAR,
            " select y.name as key, y.name, 0 as depth, null as project, null as department, null as category, y.name as year"
                    + SUMS
                    + " from grain g join financial_year y on y.id = g.year_id group by y.id order by y.starts_on",
            GroupBy.LINE,
            " select concat_ws('|', p.code, d.code, coalesce(k.code, ''), y.name) as key, p.name as name, 0 as depth, p.code as project,"
                    + " d.code as department, k.code as category, y.name as year" + SUMS
                    + " from grain g join project p on p.id = g.project_id join department d on d.id = g.department_id"
                    + " join financial_year y on y.id = g.year_id left join category k on k.id = g.category_id"
                    + " group by p.id, d.id, k.id, y.id order by p.code, d.code, k.code nulls last, y.starts_on");

    private static final String UNKNOWN = """
            select u.field, u.value
              from (values ('project', cast(:project as text), exists (select 1 from project where code = cast(:project as text))),
                           ('programme', cast(:programme as text), exists (select 1 from programme where code = cast(:programme as text))),
                           ('department', cast(:department as text),
                            exists (select 1 from department where code = cast(:department as text))),
                           ('category', cast(:category as text), exists (select 1 from category where code = cast(:category as text))),
                           ('year', cast(:year as text), exists (select 1 from financial_year where name = cast(:year as text))))
                   u (field, value, known)
             where u.value is not null and not u.known""";

    @Inject
    private Records records;

    record Unknown(String field, String value) {}

    record Sums(
            String key,
            String name,
            int depth,
            String project,
            String department,
            String category,
            String year,
            Money budget,
            Money committed,
            Money costs,
            Money paid,
            Money received,
            Money paidInside,
            Money receivedInside,
            Money forecast,
            Money toCome) {

        PositionRow in(View view) {
            boolean together = view == View.CONSOLIDATED;
            Money paidOut = together ? paid.minus(paidInside) : paid;
            Money actual = costs.plus(paidOut);
            Money outturn = actual.plus(toCome);
            return new PositionRow(
                    key,
                    name,
                    depth,
                    project,
                    department,
                    category,
                    year,
                    budget,
                    committed,
                    costs,
                    paidOut,
                    together ? received.minus(receivedInside) : received,
                    actual,
                    forecast,
                    outturn,
                    budget.minus(outturn));
        }
    }

    /** @throws Refused for each code and name of the filter that there is not, or that the reader may not see */
    public void check(PositionFilter filter) {
        List<Fault> faults = records.list(Unknown.class, UNKNOWN, parameters(filter)).stream()
                .map(unknown -> Fault.of(unknown.field(), "unknown." + unknown.field(), unknown.value()))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    public PositionTable of(PositionFilter filter) {
        List<Sums> rows = records.list(Sums.class, Grain.ALL + GROUPED.get(filter.groupBy()), parameters(filter));
        List<Sums> tops = rows.stream().filter(row -> row.depth() == 0).toList();
        Sums total = new Sums(
                "",
                "",
                0,
                null,
                null,
                null,
                null,
                sum(tops, Sums::budget),
                sum(tops, Sums::committed),
                sum(tops, Sums::costs),
                sum(tops, Sums::paid),
                sum(tops, Sums::received),
                sum(tops, Sums::paidInside),
                sum(tops, Sums::receivedInside),
                sum(tops, Sums::forecast),
                sum(tops, Sums::toCome));
        return new PositionTable(
                filter,
                rows.stream().map(row -> row.in(filter.view())).toList(),
                total.in(filter.view()),
                total.in(View.BY_ITSELF).actual(),
                total.paidInside(),
                total.in(View.CONSOLIDATED).actual());
    }

    static Map<String, Object> parameters(PositionFilter filter) {
        return Records.with(
                "project", filter.project(),
                "programme", filter.programme(),
                "department", filter.department(),
                "category", filter.category(),
                "year", filter.year());
    }

    private static Money sum(List<Sums> rows, Function<Sums, Money> figure) {
        return rows.stream().map(figure).reduce(HouseCurrency.zero(), Money::plus);
    }
}
