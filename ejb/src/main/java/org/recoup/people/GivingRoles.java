package org.recoup.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.Keys;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** Treasury gives roles for dated days, and ends them. What a role was on a day that is over never changes. */
@Stateless
@Boundary
public class GivingRoles {

    @Inject
    private People people;

    @Inject
    private Keys keys;

    @Inject
    private Records records;

    @Inject
    private LastTreasury lastTreasury;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    record Id(long id) {}

    /** @return key of the role */
    @Allowed(Role.TREASURY)
    public long give(String userName, @Valid GiveRole command) {
        int person = people.named(userName).id();
        if (command.to() != null && !command.to().isAfter(command.from())) {
            throw new Refused("to", "dates.order", command.to(), command.from());
        }
        return records.one(
                        Id.class,
                        """
                        insert into person_role (person_id, role, department_id, programme_id, valid)
                        values (:person, :role, cast(:department as int), cast(:programme as int),
                                daterange(:from, cast(:to as date))) returning id""",
                        Records.with(
                                "person", person,
                                "role", command.role().name(),
                                "department", department(command),
                                "programme", programme(command),
                                "from", command.from(),
                                "to", command.to()))
                .orElseThrow()
                .id();
    }

    private Integer department(GiveRole command) {
        if (command.role().scope() == Role.Scope.DEPARTMENT) {
            return keys.department("department", command.department());
        }
        if (command.department() != null) {
            throw new Refused(
                    "department", "role.without.department", command.role().name());
        }
        return null;
    }

    private Integer programme(GiveRole command) {
        if (command.role().scope() == Role.Scope.PROGRAMME) {
            return keys.programme("programme", command.programme());
        }
        if (command.programme() != null) {
            throw new Refused(
                    "programme", "role.without.programme", command.role().name());
        }
        return null;
    }

    /**
     * Ends a role; one that has not begun by then, or begins that very day, is removed.
     *
     * @param on the first day on which it no longer holds, today or later; today when null
     * @throws Refused when it has ended already, or nobody would be treasury any more
     */
    @Allowed(Role.TREASURY)
    public void end(String userName, long id, LocalDate on) {
        RoleLine role = people.role(userName, id);
        LocalDate today = LocalDate.now(clock);
        LocalDate end = on == null ? today : on;
        if (end.isBefore(today)) {
            throw new Refused("on", "date.past", end);
        }
        if (role.standing() == Standing.ENDED) {
            throw new Refused("", "state.wrong", Standing.ENDED.name());
        }
        if (role.role() == Role.TREASURY) {
            lastTreasury.mustNotBe(people.named(userName).id(), end);
        }
        if (role.from() != null && !end.isAfter(role.from())) {
            execute("delete from person_role where id = :id", id, null);
        } else {
            execute("update person_role set valid = daterange(lower(valid), :end) where id = :id", id, end);
        }
    }

    private void execute(String sql, long id, LocalDate end) {
        var statement = entityManager.createNativeQuery(sql).setParameter("id", id);
        if (end != null) {
            statement.setParameter("end", end);
        }
        if (statement.executeUpdate() == 0) {
            throw new NotFound("role", id);
        }
    }
}
