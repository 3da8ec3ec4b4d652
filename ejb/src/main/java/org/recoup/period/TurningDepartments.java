package org.recoup.period;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.recoup.platform.Keys;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/**
 * Turns single departments in a period. What holds for all is never stricter than what one of them has: a month that is closed for all is
 * opened for one by closing each department, opening the month, and opening that one, so that all others stay as they were.
 */
@Dependent
class TurningDepartments {

    private static final String CLOSE_EACH = """
            insert into period_department as had (period_id, department_id, state, because)
            select :period, id, 'CLOSED', :reason from department
            on conflict (period_id, department_id) do update set state = 'CLOSED', because = excluded.because, version = had.version + 1
             where had.state <> 'CLOSED'""";

    @Inject
    private Keys keys;

    @Inject
    private Records records;

    @PersistenceContext
    private EntityManager entityManager;

    record Id(int id) {}

    record Count(int departments) {}

    /** The department of the command, with those below it when they are meant; empty when all are. */
    Set<Integer> meant(TurnPeriod command) {
        if (command.department() == null) {
            return Set.of();
        }
        int top = keys.department("department", command.department());
        return !command.below()
                ? Set.of(top)
                : records
                        .list(Id.class, "select unnest(departments_below(array[:top])) as id", Map.of("top", top))
                        .stream()
                        .map(Id::id)
                        .collect(Collectors.toSet());
    }

    /**
     * @throws Refused when none of them would change, all departments are at least as far closed, or it is opened without a reason
     */
    void turn(Period period, Set<Integer> meant, TurnPeriod command) {
        if (period.state() == PeriodState.CLOSED && command.state() == PeriodState.CLOSED) {
            throw new Refused("", "period.closed.for.all", period.toString());
        }
        if (period.state() == PeriodState.SOFT_CLOSED && command.state() == PeriodState.OPEN) {
            throw new Refused("", "period.soft.closed.for.all", period.toString());
        }
        if (period.state() == PeriodState.CLOSED) {
            openForSome(period, command);
        }
        List<DepartmentPeriod> own = of(period, meant);
        List<DepartmentPeriod> changing =
                own.stream().filter(line -> line.state() != command.state()).toList();
        if (changing.isEmpty()) {
            throw new Refused("", "state.wrong", command.state().name());
        }
        changing.forEach(line -> line.turn(command.state(), command.reason()));
    }

    /** How many departments are further closed than the period is for all. */
    int furtherClosed(Period period) {
        return records.one(
                        Count.class,
                        "select count(*) as departments from period_department"
                                + " where period_id = :period and strictness(state) > strictness(:state)",
                        Map.of("period", period.id(), "state", period.state().name()))
                .orElseThrow()
                .departments();
    }

    private void openForSome(Period period, TurnPeriod command) {
        if (command.reason().isBlank()) {
            throw new Refused("reason", "reason.missing");
        }
        entityManager
                .createNativeQuery(CLOSE_EACH)
                .setParameter("period", period.id())
                .setParameter("reason", command.reason())
                .executeUpdate();
        period.turn(command.state(), command.reason());
        entityManager.flush();
    }

    private List<DepartmentPeriod> of(Period period, Set<Integer> meant) {
        Map<Integer, DepartmentPeriod> stored = entityManager
                .createQuery(
                        "select d from DepartmentPeriod d where d.periodId = :period and d.departmentId in :departments",
                        DepartmentPeriod.class)
                .setParameter("period", period.id())
                .setParameter("departments", meant)
                .getResultStream()
                .collect(Collectors.toMap(DepartmentPeriod::departmentId, line -> line));
        return meant.stream()
                .sorted()
                .map(department -> stored.computeIfAbsent(department, missing -> {
                    DepartmentPeriod made = new DepartmentPeriod(period.id(), missing);
                    entityManager.persist(made);
                    return made;
                }))
                .toList();
    }
}
