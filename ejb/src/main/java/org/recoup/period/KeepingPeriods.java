package org.recoup.period;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.Fault;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** Treasury adds financial years, and opens, soft-closes and closes their periods. */
@Stateless
@Boundary
public class KeepingPeriods {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Periods periods;

    @Inject
    private Records records;

    @Inject
    private TurningDepartments departments;

    @Inject
    private PeriodChecklists checklists;

    record Name(String name) {}

    /**
     * Adds a year with its twelve periods, open.
     *
     * @return its name
     * @throws Refused when it is there already
     */
    @Allowed(Role.TREASURY)
    public String add(@Valid AddYear command) {
        FinancialYear year = new FinancialYear(LocalDate.of(command.startYear(), periods.yearStartMonth(), 1));
        records.one(Name.class, "select name from financial_year where name = :name", Records.with("name", year.name()))
                .ifPresent(there -> {
                    throw new Refused("startYear", "year.exists", there.name());
                });
        entityManager.persist(year);
        year.periods().forEach(entityManager::persist);
        return year.name();
    }

    /**
     * Opens, soft-closes or closes a period, for all departments, for one, or for one and those below it. Waits for postings that are
     * under way.
     *
     * @return how many departments are further closed than the period is for all
     * @throws Refused when it is in that state, is opened without a reason, or is closed while points are open and nobody said that this
     *     is known: then with a fault for each kind of point
     */
    @Allowed(Role.TREASURY)
    public int turn(YearMonth month, @Valid TurnPeriod command) {
        Period period = locked(month);
        Set<Integer> meant = departments.meant(command);
        if (command.state() == PeriodState.CLOSED) {
            checkPoints(month, meant, command);
        }
        if (meant.isEmpty()) {
            period.turn(command.state(), command.reason());
        } else {
            departments.turn(period, meant, command);
        }
        entityManager.flush();
        return departments.furtherClosed(period);
    }

    /** Never silently: whoever closes with points open has seen them, and says why. */
    private void checkPoints(YearMonth month, Set<Integer> meant, TurnPeriod command) {
        Map<OpenPoint.Kind, Integer> open = new EnumMap<>(OpenPoint.Kind.class);
        checklists.totals(month, meant).forEach(point -> open.put(point.kind(), point.count()));
        if (open.isEmpty()) {
            return;
        }
        if (!command.sure()) {
            List<Fault> faults = new ArrayList<>();
            open.forEach((kind, count) -> faults.add(Fault.of("", "period.open." + kind, count)));
            faults.add(Fault.of("sure", "period.open.sure"));
            throw new Refused(faults);
        }
        if (command.reason().isEmpty()) {
            throw new Refused("reason", "period.open.reason");
        }
    }

    private Period locked(YearMonth month) {
        return entityManager
                .createQuery("select p from Period p where :day between p.startsOn and p.endsOn", Period.class)
                .setParameter("day", month.atDay(1))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("period", month));
    }
}
