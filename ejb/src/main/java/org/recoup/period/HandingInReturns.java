package org.recoup.period;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Keys;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/**
 * Finance officers say that all costs of their department in a period are in. A return says so and stops nothing; until the period is
 * closed for the department it may be taken back, when more has come.
 */
@Stateless
@Boundary
public class HandingInReturns {

    private static final int LONGEST = 1000;

    @Inject
    private Authorities authorities;

    @Inject
    private Clock clock;

    @Inject
    private Keys keys;

    @Inject
    private Records records;

    record Id(long id) {}

    record Standing(int departmentId, String department, String month, String state) {}

    /**
     * @param note for treasury; may be empty
     * @return key of the return
     * @throws Refused when there is one, or the period is closed for the department
     */
    @Allowed(Role.FINANCE_OFFICER)
    public long handIn(YearMonth month, String department, String note) {
        int departmentId = keys.department("department", department);
        Authority by = authorities.require(Role.FINANCE_OFFICER, departmentId);
        int period = keys.period("period", month).id();
        checkOpen(standing("""
                select d.id as department_id, d.code as department, to_char(p.starts_on, 'YYYY-MM') as month,
                       period_state(p.id, d.id) as state
                  from period p, department d where p.id = :period and d.id = :department""", Map.of("period", period, "department", departmentId)));
        return records.one(
                        Id.class,
                        """
                        insert into period_return (period_id, department_id, note, handed_in_by, handed_in_for, handed_in_at)
                        values (:period, :department, :note, :by, cast(:for as int), :now)
                        on conflict (period_id, department_id) where taken_back_at is null do nothing returning id""",
                        Records.with(
                                "period", period,
                                "department", departmentId,
                                "note", checked("note", note == null ? "" : note.strip()),
                                "by", by.personId(),
                                "for", by.onBehalfOf(),
                                "now", clock.instant().atOffset(ZoneOffset.UTC)))
                .orElseThrow(() -> new Refused("", "return.there", department, month.toString()))
                .id();
    }

    /** @throws Refused when it was taken back already, without a reason, or when the period is closed for the department */
    @Allowed(Role.FINANCE_OFFICER)
    public void takeBack(long id, String reason) {
        Standing standing = standing("""
                select r.department_id, d.code as department, to_char(p.starts_on, 'YYYY-MM') as month,
                       period_state(p.id, d.id) as state
                  from period_return r join period p on p.id = r.period_id join department d on d.id = r.department_id
                 where r.id = :id""", Map.of("id", id));
        Authority by = authorities.require(Role.FINANCE_OFFICER, standing.departmentId());
        if (reason == null || reason.isBlank()) {
            throw new Refused("reason", "reason.missing");
        }
        checkOpen(standing);
        records.one(
                        Id.class,
                        """
                        update period_return set taken_back_by = :by, taken_back_for = cast(:for as int), taken_back_at = :now,
                               taken_back_because = :reason, version = version + 1
                         where id = :id and taken_back_at is null returning id""",
                        Records.with(
                                "id", id,
                                "by", by.personId(),
                                "for", by.onBehalfOf(),
                                "reason", checked("reason", reason.strip()),
                                "now", clock.instant().atOffset(ZoneOffset.UTC)))
                .orElseThrow(() -> new Refused("", "state.wrong", "WITHDRAWN"));
    }

    private Standing standing(String sql, Map<String, ?> parameters) {
        return records.one(Standing.class, sql, parameters)
                .orElseThrow(() -> new NotFound("return", parameters.get("id")));
    }

    private static void checkOpen(Standing standing) {
        if (standing.state().equals(PeriodState.CLOSED.name())) {
            throw new Refused("", "period.closed", standing.month(), standing.department());
        }
    }

    private static String checked(String field, String text) {
        if (text.length() > LONGEST) {
            throw new Refused(field, "text.length", 0, LONGEST);
        }
        return text;
    }
}
