package org.recoup.position;

/**
 * The SQL of the grains: a project, a department, a category and a year, each figure in a column of its own. Plans come from their latest
 * versions, what is spent from the running balances, and who paid whom from the few postings of transfers.
 */
final class Grain {

    /** Departments, projects and years of the selection. */
    static final String SELECTED = """
            with recursive below (id) as (
                select id from department where cast(:department as text) is null or code = cast(:department as text)
                union select d.id from department d join below b on d.parent_id = b.id
            ), chosen as (
                select p.id from project p join programme g on g.id = p.programme_id
                 where (cast(:project as text) is null or p.code = cast(:project as text))
                   and (cast(:programme as text) is null or g.code = cast(:programme as text))
            ), years as (
                select id from financial_year where cast(:year as text) is null or name = cast(:year as text)
            ), kinds as (
                select id from category where cast(:category as text) is null or code = cast(:category as text)
            )""";

    /** The latest versions of the plans. */
    static final String LATEST = """
            , budgets as (
                select distinct on (project_id, department_id, financial_year_id) id from budget_version
                 where state = 'APPROVED' and project_id in (select id from chosen) and department_id in (select id from below)
                   and financial_year_id in (select id from years)
                 order by project_id, department_id, financial_year_id, number desc
            ), forecasts as (
                select distinct on (project_id, department_id, financial_year_id) id from forecast_version
                 where project_id in (select id from chosen) and department_id in (select id from below)
                   and financial_year_id in (select id from years)
                 order by project_id, department_id, financial_year_id, number desc
            )""";

    /** What is spent, with the last month that has costs; and the last month of each year that is closed for
     * a department; it is when one of the two states says so, as in period_state(). */
    static final String SPENT = """
            , spent as (
                select b.project_id, b.department_id, b.category_id, m.financial_year_id as year_id, -sum(b.amount) as amount,
                       max(m.starts_on) filter (where b.amount <> 0) as last
                  from balance b join period m on m.id = b.period_id
                 where b.account = 'SPEND' and b.project_id in (select id from chosen) and b.department_id in (select id from below)
                   and m.financial_year_id in (select id from years) and b.category_id in (select id from kinds)
                 group by 1, 2, 3, 4
            ), closed as (
                select d.id as department_id, m.financial_year_id as year_id, max(m.starts_on) as last
                  from below d cross join period m
                  left join period_department x on x.period_id = m.id and x.department_id = d.id
                 where m.financial_year_id in (select id from years) and 'CLOSED' in (m.state, x.state) group by 1, 2
            ), coming as (
                select l.project_id, l.department_id, l.category_id, l.financial_year_id as year_id, l.forecast_version_id, m.starts_on,
                       l.amount
                  from forecast_line l join forecasts f on f.id = l.forecast_version_id join period m on m.id = l.period_id
                  left join spent s on s.project_id = l.project_id and s.department_id = l.department_id
                       and s.category_id = l.category_id and s.year_id = l.financial_year_id
                  left join closed c on c.department_id = l.department_id and c.year_id = l.financial_year_id
                 where l.category_id in (select id from kinds)
                   and m.starts_on > coalesce(greatest(s.last, c.last), date '-infinity')
            )""";

    /** Who paid whom: the side that pays has the amount below zero, in a reversal above. */
    static final String FUNDED = """
            , funded as (
                select t.project_id, t.department_id, m.financial_year_id as year_id, t.journal_id, t.period_id, t.amount,
                       (t.amount < 0) = (j.reverses_id is null) as pays,
                       j.departments <@ array(select id from below) as inside, j.description, j.source
                  from posting t join journal j on j.id = t.journal_id join period m on m.id = t.period_id
                 where t.account = 'FUNDING' and cast(:category as text) is null and t.project_id in (select id from chosen)
                   and t.department_id in (select id from below) and m.financial_year_id in (select id from years)
            )""";

    private static final String FIGURES = """
            , figures as (
                select l.project_id, l.department_id, l.category_id, l.financial_year_id as year_id, l.amount as budget, 0 as committed,
                       0 as costs, 0 as paid, 0 as received, 0 as paid_inside, 0 as received_inside, 0 as forecast
                  from budget_line l join budgets v on v.id = l.budget_version_id where l.category_id in (select id from kinds)
                union all
                select c.project_id, c.department_id, c.category_id, c.financial_year_id, 0, c.amount - c.released, 0, 0, 0, 0, 0, 0
                  from commitment c where c.closed_because is null and c.project_id in (select id from chosen)
                   and c.department_id in (select id from below) and c.financial_year_id in (select id from years)
                   and (cast(:category as text) is null or c.category_id in (select id from kinds))
                union all
                select project_id, department_id, category_id, year_id, 0, 0, amount, 0, 0, 0, 0, 0 from spent
                union all
                select project_id, department_id, category_id, year_id, 0, 0, 0, 0, 0, 0, 0, amount from coming
                union all
                select project_id, department_id, null, year_id, 0, 0, 0, case when pays then -amount else 0 end,
                       case when pays then 0 else amount end, case when pays and inside then -amount else 0 end,
                       case when not pays and inside then amount else 0 end, 0 from funded
            ), grain as (
                select project_id, department_id, category_id, year_id, sum(budget) as budget, sum(committed) as committed,
                       sum(costs) as costs, sum(paid) as paid, sum(received) as received, sum(paid_inside) as paid_inside,
                       sum(received_inside) as received_inside, sum(forecast) as forecast,
                       greatest(sum(forecast), sum(committed)) as to_come
                  from figures group by 1, 2, 3, 4
            )""";

    static final String ALL = SELECTED + LATEST + SPENT + FUNDED + FIGURES;

    private Grain() {}
}
