package org.recoup.period;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.YearMonth;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** Treasury adds financial years, and closes and reopens their periods. */
@Stateless
@Boundary
public class KeepingPeriods {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Periods periods;

    @Inject
    private Records records;

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

    /** From now on the period accepts nothing. Waits for postings that are under way. */
    @Allowed(Role.TREASURY)
    public void close(YearMonth month) {
        locked(month).turn(PeriodState.CLOSED, "");
    }

    /** Takes journals again; why stays on record. */
    @Allowed(Role.TREASURY)
    public void reopen(YearMonth month, @Valid ReopenPeriod command) {
        locked(month).turn(PeriodState.OPEN, command.reason().strip());
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
