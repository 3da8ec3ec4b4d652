package org.recoup.budget;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.recoup.platform.Boundary;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** The forecasts that a person may see, and what a new one starts from. */
@Stateless
@Boundary
public class Forecasts {

    private static final String LINES = """
            select x.id, p.code as project, p.name as project_name, d.code as department, d.name as department_name, y.name as year,
                   x.number, not exists (select 1 from forecast_version n where n.project_id = x.project_id
                        and n.department_id = x.department_id and n.financial_year_id = x.financial_year_id
                        and n.number > x.number) as current,
                   x.note, coalesce((select sum(l.amount) from forecast_line l where l.forecast_version_id = x.id), 0) as total,
                   eb.full_name as entered_by, x.submitted_at
              from forecast_version x join project p on p.id = x.project_id join department d on d.id = x.department_id
              join financial_year y on y.id = x.financial_year_id join person eb on eb.id = x.entered_by
            """;

    private static final String PLAN = """
            select k.code as category, k.name as category_name, k.budget_type as type, m.starts_on as period, l.amount
              from forecast_line l join category k on k.id = l.category_id join period m on m.id = l.period_id
             where l.forecast_version_id = :id order by k.code, m.starts_on""";

    private static final String KNOWN = """
            select k.code as category, k.name as category_name, k.budget_type as type, m.starts_on as period,
                   coalesce(b.amount, 0) as budget, coalesce(a.amount, 0) as actual,
                   (m.starts_on <= (select max(n.starts_on) from period n
                        where n.financial_year_id = :year
                          and (period_state(n.id, :department) = 'CLOSED' or n.ends_on < cast(:today as date)))) is true as past
              from category k join period m on m.financial_year_id = :year
              left join budget_line b on b.category_id = k.id and b.period_id = m.id and b.budget_version_id = (
                   select v.id from budget_version v where v.project_id = :project and v.department_id = :department
                      and v.financial_year_id = :year and v.state = 'APPROVED' order by v.number desc limit 1)
              left join (select category_id, period_id, -sum(amount) as amount from balance
                          where project_id = :project and department_id = :department and account = 'SPEND'
                          group by 1, 2) a on a.category_id = k.id and a.period_id = m.id
             order by k.code, m.starts_on""";

    @Inject
    private Records records;

    @Inject
    private Looking looking;

    @Inject
    private Codes codes;

    @Inject
    private Clock clock;

    record Month(
            String category,
            String categoryName,
            BudgetType type,
            YearMonth period,
            Money budget,
            Money actual,
            boolean past) {}

    /** One page, the newest first. */
    public Found<ForecastOverview> matching(BudgetFilter filter) {
        return looking.page(
                ForecastOverview.class,
                "forecast_version",
                "financial_year_id",
                LINES,
                " order by x.id desc",
                filter,
                false);
    }

    /** @throws NotFound when there is none of that key, or the reader may not see it */
    public ForecastOverview withId(long id) {
        return records.one(ForecastOverview.class, LINES + " where x.id = :id", Map.of("id", id))
                .orElseThrow(() -> new NotFound("forecast", id));
    }

    public List<PlanLine> lines(long id) {
        return records.list(PlanLine.class, PLAN, Map.of("id", id));
    }

    /**
     * What a new forecast starts from: months gone have what the ledger has, and what is left of the budget of the year is spread over
     * the running month and those to come, like the budget is, on top of what they have already. Categories without budget and costs are
     * left out.
     */
    public List<PlanLine> proposed(String project, String department, String year) {
        Map<String, List<Month>> byCategory = new LinkedHashMap<>();
        records.list(
                        Month.class,
                        KNOWN,
                        Map.of(
                                "project", codes.project("project", project),
                                "department", codes.department("department", department),
                                "year", codes.year("year", year),
                                "today", LocalDate.now(clock)))
                .forEach(month -> byCategory
                        .computeIfAbsent(month.category(), category -> new ArrayList<>())
                        .add(month));
        List<PlanLine> lines = new ArrayList<>();
        byCategory.values().stream()
                .filter(months -> months.stream()
                        .anyMatch(month ->
                                !month.budget().isZero() || !month.actual().isZero()))
                .forEach(months -> propose(months, lines));
        return lines;
    }

    private static void propose(List<Month> months, List<PlanLine> lines) {
        long left = 0;
        List<Month> toCome = new ArrayList<>();
        for (Month month : months) {
            left += month.budget().getAmountMinorLong() - month.actual().getAmountMinorLong();
            if (!month.past()) {
                toCome.add(month);
            }
        }
        Map<YearMonth, Long> spread = toCome.isEmpty() || left <= 0
                ? Map.of()
                : Profile.like(
                        left,
                        toCome.stream().map(Month::period).toList(),
                        toCome.stream()
                                .map(month -> month.budget().getAmountMinorLong())
                                .toList());
        for (Month month : months) {
            Money amount = month.actual().plus(HouseCurrency.ofCents(spread.getOrDefault(month.period(), 0L)));
            lines.add(new PlanLine(month.category(), month.categoryName(), month.type(), month.period(), amount));
        }
    }
}
