package org.recoup.budget;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.recoup.people.Role;
import org.recoup.period.ClosedMonths;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Records;

/** Finance officers say what they expect their departments to spend. Nobody approves it, and the latest word counts. */
@Stateless
@Boundary
public class Forecasting {

    private static final String ADD_VERSION = """
            insert into forecast_version (project_id, department_id, financial_year_id, number, note, entered_by, entered_for,
                                          submitted_at, import_run_id)
            select :project, :department, :year, coalesce(max(number), 0) + 1, :note, :by, cast(:behalf as int),
                   cast(:at as timestamptz), cast(:run as bigint)
              from forecast_version where project_id = :project and department_id = :department and financial_year_id = :year
            returning id""";

    private static final String ADD_LINES = """
            insert into forecast_line (forecast_version_id, project_id, department_id, financial_year_id, category_id, period_id, amount)
            select v.id, v.project_id, v.department_id, v.financial_year_id, l.category_id, l.period_id, sum(l.amount)
              from unnest(cast(:versions as bigint[]), cast(:categories as int[]), cast(:periods as int[]),
                          cast(:amounts as bigint[])) l (version_id, category_id, period_id, amount)
              join forecast_version v on v.id = l.version_id
             group by v.id, l.category_id, l.period_id having sum(l.amount) <> 0""";

    @Inject
    private Rights rights;

    @Inject
    private Codes codes;

    @Inject
    private ClosedMonths closedMonths;

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    record Id(long id) {}

    /**
     * @return key of the version
     * @throws Refused when it says of a closed month neither what the one before said nor what was spent
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public long submit(@Valid SubmitForecast command) {
        Place place = new Place(
                codes.project("project", command.project()),
                codes.department("department", command.department()),
                codes.year("year", command.year()));
        long version = add(place, command.note(), null);
        List<BudgetLines.Line> lines = new ArrayList<>();
        for (int i = 0; i < command.lines().size(); i++) {
            BudgetAmount line = command.lines().get(i);
            String at = "lines[" + i + "].";
            lines.add(new BudgetLines.Line(
                    version,
                    codes.category(at + "category", line.category()),
                    codes.month(at + "period", line.period(), place.yearId()).id(),
                    DraftingBudgets.cents(at + "amount", line.amount())));
        }
        store(lines);
        closedMonths.checkForecast(version);
        return version;
    }

    /**
     * @return keys of the versions
     * @throws Refused as with one
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public List<Long> submitAll(@Valid SubmitForecasts command) {
        List<Long> made = new ArrayList<>();
        List<BudgetLines.Line> all = new ArrayList<>();
        new Grouping(codes).of(command.lines()).forEach((place, lines) -> {
            long version = add(place, command.note(), command.importRun());
            made.add(version);
            lines.forEach(line -> all.add(line.of(version)));
        });
        store(all);
        made.forEach(closedMonths::checkForecast);
        return made;
    }

    private long add(Place place, String note, Long importRun) {
        Authority by = rights.toPropose(place.departmentId());
        return records.one(
                        Id.class,
                        ADD_VERSION,
                        Records.with(
                                "project", place.projectId(),
                                "department", place.departmentId(),
                                "year", place.yearId(),
                                "note", note,
                                "by", by.personId(),
                                "behalf", by.onBehalfOf(),
                                "at", clock.instant().toString(),
                                "run", importRun))
                .orElseThrow()
                .id();
    }

    private void store(List<BudgetLines.Line> lines) {
        entityManager
                .createNativeQuery(ADD_LINES)
                .setParameter("versions", column(lines, BudgetLines.Line::version, Long[]::new))
                .setParameter("categories", column(lines, BudgetLines.Line::category, Integer[]::new))
                .setParameter("periods", column(lines, BudgetLines.Line::period, Integer[]::new))
                .setParameter("amounts", column(lines, BudgetLines.Line::cents, Long[]::new))
                .executeUpdate();
    }

    private static <T> T[] column(
            List<BudgetLines.Line> lines, Function<BudgetLines.Line, T> value, IntFunction<T[]> array) {
        return lines.stream().map(value).toArray(array);
    }
}
