package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.recoup.budget.PlannedLine;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.Records;

/**
 * Rows of budgets and forecasts that would change what is planned in a month that is closed for their department, told by the dry run.
 * A plan in a file is the whole of it, so a closed month that the file leaves out is told too, at the first row of that plan.
 */
@Dependent
class ClosedPlans {

    private static final String CHANGED = """
            with said as materialized (
                select u.project_id, u.department_id, u.category_id, p.id as period_id, p.financial_year_id, sum(u.cents) as amount,
                       min(u.line) as line
                  from unnest(cast(:projects as int[]), cast(:departments as int[]), cast(:categories as int[]),
                              cast(:months as text[]), cast(:cents as bigint[]), cast(:lines as int[]))
                       u (project_id, department_id, category_id, month, cents, line)
                  join period p on to_char(p.starts_on, 'YYYY-MM') = u.month
                 group by 1, 2, 3, 4, 5),
            plan as materialized (
                select project_id, department_id, financial_year_id, min(line) as line from said group by 1, 2, 3),
            before as materialized (
                select l.project_id, l.department_id, l.category_id, l.period_id, l.amount, p.line
                  from plan p join %1$s_line l on l.%1$s_version_id = (
                       select v.id from %1$s_version v where v.project_id = p.project_id and v.department_id = p.department_id
                          and v.financial_year_id = p.financial_year_id and %2$s order by v.number desc limit 1)),
            changed as materialized (
                select project_id, department_id, category_id, period_id, coalesce(s.amount, 0) as said, coalesce(b.amount, 0) as stands,
                       coalesce(s.line, b.line) as line
                  from said s full join before b using (project_id, department_id, category_id, period_id)
                 where coalesce(s.amount, 0) <> coalesce(b.amount, 0)),
            closed as materialized (
                select period_id, department_id from (select distinct period_id, department_id from changed) c
                 where period_state(period_id, department_id) = 'CLOSED')
            select c.line, to_char(p.starts_on, 'YYYY-MM') as month, d.code as department, k.code as category, c.stands
              from changed c join closed using (period_id, department_id) join period p on p.id = c.period_id
              join department d on d.id = c.department_id join category k on k.id = c.category_id
             where %3$s order by c.line, p.starts_on, k.code""";

    private static final String SPENT = """
            c.said <> coalesce((select -sum(x.amount) from balance x
                where x.account = 'SPEND' and x.project_id = c.project_id and x.department_id = c.department_id
                  and x.category_id = c.category_id and x.period_id = c.period_id), 0)""";

    @Inject
    private Records records;

    private record Changed(int line, String month, String department, String category, long stands) {}

    private record Planned(MoneyLine line, int index, PlannedLine month) {}

    /** @param months of a line, with what is planned in each */
    void check(
            ImportTarget target,
            List<MoneyLine> lines,
            Function<MoneyLine, List<PlannedLine>> months,
            FaultList faults) {
        String sql = target == ImportTarget.BUDGETS
                ? CHANGED.formatted("budget", "v.state = 'APPROVED'", "true")
                : CHANGED.formatted("forecast", "true", SPENT);
        records.list(Changed.class, sql, columns(lines, months)).forEach(changed -> {
            MoneyLine line = lines.get(changed.line());
            faults.turnTo(line.sheet());
            faults.add(new ImportFault(
                    line.rowNumber(),
                    "",
                    line.when().label(),
                    "import.plan.closed",
                    List.of(
                            changed.month(),
                            changed.department(),
                            changed.category(),
                            HouseCurrency.ofCents(changed.stands()).getAmount().toPlainString())));
        });
    }

    private static Map<String, Object> columns(List<MoneyLine> lines, Function<MoneyLine, List<PlannedLine>> months) {
        List<Planned> planned = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            MoneyLine line = lines.get(i);
            int index = i;
            months.apply(line).forEach(month -> planned.add(new Planned(line, index, month)));
        }
        Map<String, Object> columns = new HashMap<>();
        columns.put(
                "projects",
                planned.stream().map(one -> one.line().project().id()).toArray(Integer[]::new));
        columns.put(
                "departments",
                planned.stream().map(one -> one.line().department().id()).toArray(Integer[]::new));
        columns.put(
                "categories",
                planned.stream().map(one -> one.line().category().id()).toArray(Integer[]::new));
        columns.put(
                "months",
                planned.stream().map(one -> one.month().period().toString()).toArray(String[]::new));
        columns.put(
                "cents",
                planned.stream()
                        .map(one -> one.month().amount().getAmountMinorLong())
                        .toArray(Long[]::new));
        columns.put("lines", planned.stream().map(Planned::index).toArray(Integer[]::new));
        return columns;
    }
}
