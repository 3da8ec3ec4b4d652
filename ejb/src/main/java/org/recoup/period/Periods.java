package org.recoup.period;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** Financial years and their periods, open to everyone who is signed in. */
@Stateless
@Boundary
public class Periods {

    private static final String LINES = """
            select p.id, to_char(p.starts_on, 'YYYY-MM') as period, y.name as year, p.number, p.starts_on, p.ends_on, p.state,
                   case p.state when 'OPEN' then p.because else '' end as reopened_because
              from period p join financial_year y on y.id = p.financial_year_id
            """;

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    /** The latest first. */
    public List<YearLine> years() {
        return records.list(YearLine.class, """
                select y.name, y.starts_on, y.ends_on, count(*) filter (where p.state = 'OPEN') as open,
                       count(*) filter (where p.state = 'SOFT_CLOSED') as soft_closed,
                       count(*) filter (where p.state = 'CLOSED') as closed
                  from financial_year y join period p on p.financial_year_id = y.id
                 group by y.id order by y.starts_on desc""", Map.of());
    }

    /**
     * Periods in order of time.
     *
     * @param year name of a financial year, or empty for all
     */
    public List<PeriodLine> ofYear(String year) {
        return records.list(
                PeriodLine.class,
                LINES + "where :year = '' or y.name = :year order by p.starts_on",
                Map.of("year", year == null ? "" : year.strip()));
    }

    /** @throws NotFound when treasury has not added its year */
    public PeriodLine of(YearMonth month) {
        return records.one(
                        PeriodLine.class,
                        LINES + "where :day between p.starts_on and p.ends_on",
                        Map.of("day", month.atDay(1)))
                .orElseThrow(() -> new NotFound("period", month));
    }

    /** The year that a reader most likely wants: today's, else the latest; null when there is none. */
    public String currentYear() {
        LocalDate today = LocalDate.now(clock);
        List<YearLine> years = years();
        return years.stream()
                .filter(year -> !today.isBefore(year.startsOn()) && !today.isAfter(year.endsOn()))
                .findFirst()
                .or(() -> years.stream().findFirst())
                .map(YearLine::name)
                .orElse(null);
    }

    /** The calendar year in which the year after the latest one starts; without any, the one in which today's starts. */
    public int nextStartYear() {
        return years().stream()
                .findFirst()
                .map(latest -> latest.endsOn().plusDays(1).getYear())
                .orElseGet(() -> {
                    LocalDate today = LocalDate.now(clock);
                    return today.getMonthValue() < yearStartMonth() ? today.getYear() - 1 : today.getYear();
                });
    }

    /** The month with which years of this installation start, from 1 to 12. */
    public int yearStartMonth() {
        return records.one(StartMonth.class, "select year_start_month from installation", Map.of())
                .orElseThrow()
                .yearStartMonth();
    }

    record StartMonth(int yearStartMonth) {}
}
