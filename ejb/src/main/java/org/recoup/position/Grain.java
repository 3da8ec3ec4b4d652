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

    /**
     * What is spent; the months that are closed for a department, which they are when one of the two states says so, as in
     * period_state(); and of the forecast what is still to come: of months that are closed nothing, of all others what is forecast less
     * what the month has already, never past zero. A credit in a month of costs leaves more to come, so that the month stays what it is
     * forecast to be.
     */
    static final String SPENT = """
            , spent as (
                select b.project_id, b.department_id, b.category_id, m.financial_year_id as year_id, -sum(b.amount) as amount
                  from balance b join period m on m.id = b.period_id
                 where b.account = 'SPEND' and b.project_id in (select id from chosen) and b.department_id in (select id from below)
                   and m.financial_year_id in (select id from years) and b.category_id in (select id from kinds)
                 group by 1, 2, 3, 4
            ), closed as (
                select d.id as department_id, m.id as period_id
                  from below d cross join period m
                  left join period_department x on x.period_id = m.id and x.department_id = d.id
                 where m.financial_year_id in (select id from years) and 'CLOSED' in (m.state, x.state)
            ), expected as (
                select l.project_id, l.department_id, l.category_id, l.financial_year_id as year_id, l.forecast_version_id, m.starts_on,
                       case when l.amount > 0 then greatest(l.amount - coalesce(a.amount, 0), 0)
                            else least(l.amount - coalesce(a.amount, 0), 0) end as amount
                  from forecast_line l join forecasts f on f.id = l.forecast_version_id join period m on m.id = l.period_id
                  left join lateral (select -sum(b.amount) as amount from balance b
                       where b.account = 'SPEND' and b.project_id = l.project_id and b.department_id = l.department_id
                         and b.category_id = l.category_id and b.period_id = l.period_id) a on true
                 where l.category_id in (select id from kinds)
                   and not exists (select 1 from closed c where c.department_id = l.department_id and c.period_id = l.period_id)
            ), coming as (
                select * from expected where amount <> 0
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

    /**
     * What is promised is part of what is forecast, as far as the forecast goes; a promise without a category is part of whatever is
     * forecast beyond the promises of each category.
     */
    static final String FIGURES = """
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
            ), summed as (
                select project_id, department_id, category_id, year_id, sum(budget) as budget, sum(committed) as committed,
                       sum(costs) as costs, sum(paid) as paid, sum(received) as received, sum(paid_inside) as paid_inside,
                       sum(received_inside) as received_inside, sum(forecast) as forecast
                  from figures group by 1, 2, 3, 4
            ), grain as (
                select s.*, case
                       when category_id is null then greatest(committed - coalesce(sum(greatest(forecast - committed, 0))
                            filter (where category_id is not null) over (partition by project_id, department_id, year_id), 0), 0)
                       when committed = 0 then forecast
                       when forecast = 0 then committed
                       else greatest(forecast, committed) end as to_come
                  from summed s
            )""";

    static final String ALL = SELECTED + LATEST + SPENT + FUNDED + FIGURES;

    private Grain() {}
}
