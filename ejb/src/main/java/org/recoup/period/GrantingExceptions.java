package org.recoup.period;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Keys;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** Treasury lets single people bring something into a soft-closed period, for some days and with a reason. Nobody grants it to themselves. */
@Stateless
@Boundary
public class GrantingExceptions {

    private static final int LONGEST_DAYS = 92;

    @Inject
    private Authorities authorities;

    @Inject
    private Clock clock;

    @Inject
    private Keys keys;

    @Inject
    private Records records;

    record Id(long id) {}

    record Sense(PeriodState state, boolean able) {}

    /**
     * May be granted before the period is soft-closed.
     *
     * @return key of the exception
     * @throws Refused when the person or department is unknown, the person can bring nothing there, the period is closed, or the last
     *     day is over or too far away
     */
    @Allowed(Role.TREASURY)
    public long grant(YearMonth month, @Valid GrantException command) {
        Authority by = authorities.require(Role.TREASURY);
        int person = person(command.person());
        if (by.sharesEyesWith(person, null)) {
            throw new Refused("person", "exception.own");
        }
        LocalDate today = LocalDate.now(clock);
        Integer department = command.department() == null ? null : keys.department("department", command.department());
        int period = keys.period("period", month).id();
        check(month, period, department, person, command);
        if (command.until().isBefore(today) || command.until().isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new Refused("until", "exception.until", LONGEST_DAYS);
        }
        return records.one(
                        Id.class,
                        """
                        insert into period_exception (period_id, department_id, person_id, reason, expires_at, granted_by, granted_for,
                                                      granted_at)
                        values (:period, cast(:department as int), :person, :reason, :expires, :by, cast(:for as int), :now)
                        returning id""",
                        Records.with(
                                "period", period,
                                "department", department,
                                "person", person,
                                "reason", command.reason().strip(),
                                "expires",
                                        command.until()
                                                .plusDays(1)
                                                .atStartOfDay(clock.getZone())
                                                .toOffsetDateTime(),
                                "by", by.personId(),
                                "for", by.onBehalfOf(),
                                "now", clock.instant().atOffset(ZoneOffset.UTC)))
                .orElseThrow()
                .id();
    }

    /** @throws Refused when it was ended already */
    @Allowed(Role.TREASURY)
    public void end(long id) {
        Authority by = authorities.require(Role.TREASURY);
        if (records.one(Id.class, "select id from period_exception where id = :id", Records.with("id", id))
                .isEmpty()) {
            throw new NotFound("exception", id);
        }
        records.one(
                        Id.class,
                        """
                        update period_exception set ended_by = :by, ended_for = cast(:for as int), ended_at = :now, version = version + 1
                         where id = :id and ended_at is null returning id""",
                        Records.with(
                                "id", id,
                                "by", by.personId(),
                                "for", by.onBehalfOf(),
                                "now", clock.instant().atOffset(ZoneOffset.UTC)))
                .orElseThrow(() -> new Refused("", "state.wrong", "ENDED"));
    }

    private void check(YearMonth month, int period, Integer department, int person, GrantException command) {
        Sense sense = records.one(
                        Sense.class,
                        """
                        select period_state(:period, cast(:department as int)) as state, exists (
                            select 1 from effective_roles(:person, :today) r
                             where r.role = 'ASSURER' or (r.role in ('FINANCE_OFFICER', 'APPROVER') and (cast(:department as int) is null
                                   or cast(:department as int) = any(departments_below(array[r.department_id]))))) as able""",
                        Records.with(
                                "period",
                                period,
                                "department",
                                department,
                                "person",
                                person,
                                "today",
                                LocalDate.now(clock)))
                .orElseThrow();
        if (sense.state() == PeriodState.CLOSED) {
            throw new Refused("", "exception.closed", month.toString());
        }
        if (!sense.able()) {
            throw new Refused("person", "exception.unable", command.person());
        }
    }

    private int person(String userName) {
        return Math.toIntExact(records.one(
                        Id.class,
                        "select id from person where user_name = lower(:name) and active",
                        Records.with("name", userName.strip()))
                .orElseThrow(() -> new Refused("person", "unknown.person", userName))
                .id());
    }
}
