package org.recoup.position;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.recoup.platform.Boundary;
import org.recoup.platform.Records;
import org.recoup.position.PositionFilter.View;

/** What a figure of the table is made of, to the cent: lines of budget versions and forecasts, commitments, costs and transfers. */
@Stateless
@Boundary
public class PositionLines {

    /** Lines on a page. */
    public static final int PAGE = 50;

    private static final String BUDGET = """
            select l.project_id, l.department_id, l.category_id, l.financial_year_id as year_id, m.starts_on as month, v.reason as words,
                   l.amount, 'BUDGET' as kind, v.id
              from budget_line l join budgets b on b.id = l.budget_version_id join budget_version v on v.id = b.id
              join period m on m.id = l.period_id where l.category_id in (select id from kinds)""";

    private static final String COMMITTED = """
            select c.project_id, c.department_id, c.category_id, c.financial_year_id as year_id, cast(null as date) as month,
                   concat_ws(', ', nullif(c.reference, ''), nullif(c.description, '')) as words, c.amount - c.released as amount,
                   'COMMITMENT' as kind, c.id
              from commitment c where c.closed_because is null and c.amount <> c.released and c.project_id in (select id from chosen)
               and c.department_id in (select id from below) and c.financial_year_id in (select id from years)
               and (cast(:category as text) is null or c.category_id in (select id from kinds))""";

    /** With the key of the journal: what that says is read for the lines that are shown, because there may be a million. */
    private static final String COSTS = """
            select t.project_id, t.department_id, t.category_id, m.financial_year_id as year_id, m.starts_on as month,
                   cast(null as text) as words, -t.amount as amount, 'COST' as kind, t.journal_id as id
              from posting t join period m on m.id = t.period_id
             where t.account = 'SPEND' and t.project_id in (select id from chosen) and t.department_id in (select id from below)
               and m.financial_year_id in (select id from years) and t.category_id in (select id from kinds)""";

    private static final String TRANSFERS = """
            select f.project_id, f.department_id, cast(null as int) as category_id, f.year_id, m.starts_on as month,
                   f.description as words, -f.amount as amount, 'TRANSFER' as kind,
                   cast(substring(f.source from '[0-9]+$') as bigint) as id
              from funded f join period m on m.id = f.period_id where f.pays""";

    private static final String FORECAST = """
            select c.project_id, c.department_id, c.category_id, c.year_id, c.starts_on as month, v.note as words, c.amount,
                   'FORECAST' as kind, v.id
              from coming c join forecast_version v on v.id = c.forecast_version_id""";

    private static final String RECEIVED = """
            select f.project_id, f.department_id, cast(null as int) as category_id, f.year_id, m.starts_on as month,
                   f.description as words, f.amount, 'TRANSFER' as kind, cast(substring(f.source from '[0-9]+$') as bigint) as id
              from funded f join period m on m.id = f.period_id where not f.pays""";

    /** What commitments add to the outturn, beyond what is forecast: the larger of the two counts, grain by grain. */
    private static final String BEYOND = """
            select g.project_id, g.department_id, g.category_id, g.year_id, cast(null as date) as month, cast(null as text) as words,
                   g.to_come - g.forecast as amount, 'BEYOND' as kind, cast(0 as bigint) as id
              from grain g where g.to_come <> g.forecast""";

    private static final String NARROWED = """
             where (cast(:rowProject as text) is null or l.project_id = (select id from project where code = cast(:rowProject as text)))
               and (cast(:rowProgramme as text) is null or l.project_id in (select p.id from project p join programme g
                        on g.id = p.programme_id where g.code = cast(:rowProgramme as text)))
               and (cast(:rowDepartment as text) is null or l.department_id = any(cast((select case when cast(:only as boolean)
                        then array_agg(id) else departments_below(array_agg(id)) end
                        from department where code = cast(:rowDepartment as text)) as int[])))
               and (cast(:rowCategory as text) is null or (cast(:rowCategory as text) = '-' and l.category_id is null)
                    or l.category_id = (select id from category where code = cast(:rowCategory as text)))
               and (cast(:rowYear as text) is null or l.year_id = (select id from financial_year where name = cast(:rowYear as text)))
            """;

    private static final String SHOWN = """
            , page as (
                select p.code as project, d.code as department, k.code as category, y.name as year, l.month, l.words, l.amount, l.kind, l.id
                  from lines l join project p on p.id = l.project_id join department d on d.id = l.department_id
                  join financial_year y on y.id = l.year_id left join category k on k.id = l.category_id
                %s
                 order by %s limit :limit offset :offset
            )
            select l.project, l.department, l.category, l.year, l.month, coalesce(j.description, l.words) as words, l.amount, l.kind,
                   coalesce(cast(substring(j.source from '[0-9]+$') as bigint), l.id) as id
              from page l left join journal j on l.kind = 'COST' and j.id = l.id
             order by %s""".formatted(
                    NARROWED,
                    "l.month desc nulls last, p.code, d.code, k.code nulls last, l.id, l.amount",
                    "l.month desc nulls last, l.project, l.department, l.category nulls last, l.id, l.amount");

    @Inject
    private Records records;

    record Sum(long count, Money total) {}

    /**
     * @param row of the table, or {@link RowOf#ALL}
     * @param page from 1
     */
    public PositionDetails of(PositionFilter filter, RowOf row, Figure figure, int page) {
        String lines = Grain.SELECTED + Grain.LATEST + Grain.SPENT + Grain.FUNDED
                + (figure == Figure.OUTTURN ? Grain.FIGURES : "") + ", lines as (" + behind(filter, figure) + ")";
        Map<String, Object> parameters = new HashMap<>(BudgetPositions.parameters(filter));
        parameters.put("rowProject", row.project());
        parameters.put("rowProgramme", row.programme());
        parameters.put("rowDepartment", row.department());
        parameters.put("only", row.only());
        parameters.put("rowCategory", row.category());
        parameters.put("rowYear", row.year());
        Sum sum = records.one(
                        Sum.class,
                        lines + " select count(*) as count, coalesce(sum(amount), 0) as total from lines l" + NARROWED,
                        parameters)
                .orElseThrow();
        int shown = Math.max(page, 1);
        Map<String, Object> paged = new HashMap<>(parameters);
        paged.put("limit", PAGE);
        paged.put("offset", (shown - 1) * PAGE);
        List<PositionDetail> found = records.list(PositionDetail.class, lines + SHOWN, paged);
        return new PositionDetails(
                found, sum.count(), sum.total(), shown, (int) Math.max(1, (sum.count() + PAGE - 1) / PAGE));
    }

    private static String behind(PositionFilter filter, Figure figure) {
        return switch (figure) {
            case BUDGET -> BUDGET;
            case COMMITTED -> COMMITTED;
            case FORECAST -> FORECAST;
            case REMOVED -> TRANSFERS + " and f.inside";
            case RECEIVED -> RECEIVED + counted(filter);
            case ACTUAL -> COSTS + " union all " + TRANSFERS + counted(filter);
            case OUTTURN ->
                COSTS + " union all " + TRANSFERS + counted(filter) + " union all " + FORECAST + " union all " + BEYOND;
        };
    }

    private static String counted(PositionFilter filter) {
        return filter.view() == View.CONSOLIDATED ? " and not f.inside" : "";
    }
}
