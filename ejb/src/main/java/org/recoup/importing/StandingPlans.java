package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.recoup.platform.Records;

/** The plans that stand for projects, departments and years: the latest forecast, or the budget and what is drafted to follow it. */
@Dependent
class StandingPlans {

    private static final String BUDGETS = """
            select v.id, p.code as project, d.code as department, v.financial_year_id as year, v.state <> 'APPROVED' as open,
                   v.state in ('DRAFT', 'RETURNED') as draft
              from budget_version v join project p on p.id = v.project_id join department d on d.id = v.department_id
             where v.project_id = any(cast(:projects as int[])) and v.department_id = any(cast(:departments as int[]))
               and (v.state in ('DRAFT', 'SUBMITTED', 'RETURNED') or v.state = 'APPROVED' and not exists (
                    select 1 from budget_version n where n.project_id = v.project_id and n.department_id = v.department_id
                       and n.financial_year_id = v.financial_year_id and n.state = 'APPROVED' and n.number > v.number))""";

    private static final String FORECASTS = """
            select distinct on (v.project_id, v.department_id, v.financial_year_id) v.id, p.code as project, d.code as department,
                   v.financial_year_id as year, false as open, false as draft
              from forecast_version v join project p on p.id = v.project_id join department d on d.id = v.department_id
             where v.project_id = any(cast(:projects as int[])) and v.department_id = any(cast(:departments as int[]))
             order by v.project_id, v.department_id, v.financial_year_id, v.number desc""";

    private static final String LINES = """
            select l.%1$s_version_id as version, k.code as category, to_char(m.starts_on, 'YYYY-MM') as month, sum(l.amount) as amount
              from %1$s_line l join category k on k.id = l.category_id join period m on m.id = l.period_id
             where l.%1$s_version_id = any(cast(:versions as bigint[])) group by 1, 2, 3""";

    @Inject
    private Records records;

    /** Project and department by codes, the financial year by its key. */
    record Place(String project, String department, int year) {}

    /**
     * @param open it waits for somebody to go on with it or to decide, so no other can begin
     * @param draft it may still become another
     * @param lines amounts by category and month, as {@link #key} writes them
     */
    record Plan(long id, boolean open, boolean draft, Map<String, Money> lines) {}

    private record Version(long id, String project, String department, int year, boolean open, boolean draft) {}

    private record Line(long version, String category, String month, Money amount) {}

    private record Month(String month, int year) {}

    static String key(String category, String month) {
        return category + " " + month;
    }

    /** Keys of the financial years of all months. */
    Map<String, Integer> years() {
        return records
                .list(
                        Month.class,
                        "select to_char(starts_on, 'YYYY-MM') as month, financial_year_id as year from period",
                        Map.of())
                .stream()
                .collect(Collectors.toMap(Month::month, Month::year));
    }

    Map<Place, List<Plan>> of(ImportTarget target, List<MoneyLine> lines) {
        boolean budgets = target == ImportTarget.BUDGETS;
        List<Version> versions = records.list(
                Version.class,
                budgets ? BUDGETS : FORECASTS,
                Map.of(
                        "projects", ids(lines.stream().map(MoneyLine::project).toList()),
                        "departments",
                                ids(lines.stream().map(MoneyLine::department).toList())));
        Map<Long, Map<String, Money>> amounts = new HashMap<>();
        records.list(
                        Line.class,
                        LINES.formatted(budgets ? "budget" : "forecast"),
                        Map.of("versions", versions.stream().map(Version::id).toArray(Long[]::new)))
                .forEach(line -> amounts.computeIfAbsent(line.version(), any -> new HashMap<>())
                        .put(key(line.category(), line.month()), line.amount()));
        return versions.stream()
                .collect(Collectors.groupingBy(
                        version -> new Place(version.project(), version.department(), version.year()),
                        Collectors.mapping(
                                version -> new Plan(
                                        version.id(),
                                        version.open(),
                                        version.draft(),
                                        amounts.getOrDefault(version.id(), Map.of())),
                                Collectors.toList())));
    }

    private static Integer[] ids(List<Known> known) {
        return known.stream().map(Known::id).distinct().toArray(Integer[]::new);
    }
}
