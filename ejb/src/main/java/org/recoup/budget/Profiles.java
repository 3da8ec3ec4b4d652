package org.recoup.budget;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.recoup.platform.Boundary;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.Records;

/** Spreads the amount of a year over its months: evenly, or like the actual costs or the budget of the year before. */
@Stateless
@Boundary
public class Profiles {

    private static final String MONTHS = """
            select m.starts_on as period, coalesce((
                      select case when :kind = 'LIKE_BUDGET' then
                          (select l.amount from budget_line l where l.period_id = o.id and l.category_id = :category
                              and l.budget_version_id = (select v.id from budget_version v where v.project_id = :project
                                  and v.department_id = :department and v.financial_year_id = o.financial_year_id
                                  and v.state = 'APPROVED' order by v.number desc limit 1))
                        else (select -sum(b.amount) from balance b where b.period_id = o.id and b.category_id = :category
                                 and b.project_id = :project and b.department_id = :department and b.account = 'SPEND') end
                        from period o where o.starts_on = cast(m.starts_on - interval '1 year' as date)), 0) as model
              from period m where m.financial_year_id = :year order by m.starts_on""";

    @Inject
    private Records records;

    @Inject
    private Codes codes;

    record Month(YearMonth period, long model) {}

    /**
     * What is spread, given by codes and the name of the year.
     *
     * @param total of the year
     */
    public record Question(
            @NotNull(message = "{fault.value.missing}") String project,
            @NotNull(message = "{fault.value.missing}") String department,
            @NotNull(message = "{fault.value.missing}") String year,
            @NotNull(message = "{fault.value.missing}") String category,
            @NotNull(message = "{fault.value.missing}") Money total,
            @NotNull(message = "{fault.value.missing}") Profile.Kind kind) {}

    /**
     * What an amount was spread to.
     *
     * @param used what was asked for, or EVENLY where the year before has nothing to be like
     * @param amounts by month, which sum to the total
     */
    public record Spread(Profile.Kind used, SortedMap<YearMonth, Money> amounts) {}

    public Spread spread(@Valid Question question) {
        List<Month> months = records.list(
                Month.class,
                MONTHS,
                Map.of(
                        "project", codes.project("project", question.project()),
                        "department", codes.department("department", question.department()),
                        "year", codes.year("year", question.year()),
                        "category", codes.category("category", question.category()),
                        "kind", question.kind().name()));
        long cents = DraftingBudgets.cents("total", question.total());
        List<YearMonth> periods = months.stream().map(Month::period).toList();
        Profile.Kind used =
                months.stream().anyMatch(month -> month.model() > 0) ? question.kind() : Profile.Kind.EVENLY;
        SortedMap<YearMonth, Long> parts = used == Profile.Kind.EVENLY
                ? Profile.evenly(cents, periods)
                : Profile.like(cents, periods, months.stream().map(Month::model).toList());
        SortedMap<YearMonth, Money> spread = new TreeMap<>();
        parts.forEach((period, part) -> spread.put(period, HouseCurrency.ofCents(part)));
        return new Spread(used, spread);
    }
}
