package org.recoup.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** Finds records by the codes that people and programs use; an unknown one is refused at its field. */
@Dependent
public class Keys {

    @Inject
    private Records records;

    /** A period, by its month. */
    public record PeriodKey(int id, LocalDate startsOn, LocalDate endsOn, String state) {}

    /**
     * Where something counts.
     *
     * @param belongsToId the period that it belongs to, when that one was closed and it counts in a later one; else null
     */
    public record Booking(int periodId, Integer belongsToId) {}

    record Id(int id) {}

    record Booked(Integer id) {}

    record Taking(String code, String state, boolean takes) {}

    public int department(String field, String code) {
        return key(field, "department", code);
    }

    /** Only projects that the caller may see are found. */
    public int project(String field, String code) {
        return key(field, "project", code);
    }

    public int programme(String field, String code) {
        return key(field, "programme", code);
    }

    public int category(String field, String code) {
        return key(field, "category", code);
    }

    public PeriodKey period(String field, YearMonth month) {
        if (month == null) {
            throw new Refused(field, "value.missing");
        }
        return records.one(
                        PeriodKey.class,
                        "select id, starts_on, ends_on, state from period where :day between starts_on and ends_on",
                        Map.of("day", month.atDay(1)))
                .orElseThrow(() -> new Refused(field, "period.unknown", month.toString()));
    }

    /**
     * A period that takes what the caller enters for this department now: an open one, or a soft-closed one for which the caller, or the
     * person for whom the caller acts, has an exception. Ask for the right to act first.
     *
     * @throws Refused when it does not, or there is none
     */
    public PeriodKey openPeriod(String field, YearMonth month, int departmentId) {
        return taking(field, month, "", departmentId);
    }

    /**
     * The same for a journal of several departments.
     *
     * @param kind of the journal; treasury's allocations and settlements go on in a soft-closed period
     */
    public PeriodKey openPeriod(String field, YearMonth month, String kind, int... departmentIds) {
        PeriodKey period = period(field, month);
        for (int departmentId : departmentIds) {
            period = taking(field, month, kind, departmentId);
        }
        return period;
    }

    /**
     * Where something of this month counts: there, while the month takes it from the caller, else in the next one that is open for the
     * department, and then it names the month that it belongs to. Ask for the right to act first.
     *
     * @throws Refused when no later month is open, or the month is unknown
     */
    public Booking booking(String field, YearMonth month, int departmentId) {
        PeriodKey wanted = period(field, month);
        Integer booked = records.one(
                        Booked.class,
                        "select booking_period(:period, :department, acting_people()) as id",
                        Map.of("period", wanted.id(), "department", departmentId))
                .map(Booked::id)
                .orElseThrow(() -> new Refused(field, "period.none.later", month.toString()));
        return new Booking(booked, booked == wanted.id() ? null : wanted.id());
    }

    private PeriodKey taking(String field, YearMonth month, String kind, int departmentId) {
        PeriodKey period = period(field, month);
        Taking found = records.one(
                        Taking.class, """
                        select code, period_state(:period, id) as state, period_takes(:period, id, :kind, acting_people()) as takes
                          from department where id = :department""", Map.of("period", period.id(), "kind", kind, "department", departmentId))
                .orElseThrow(() -> new NotFound("department", departmentId));
        if (!found.takes()) {
            throw closed(field, month.toString(), found.state(), found.code());
        }
        return period;
    }

    /** A refusal in words: the period takes nothing for the department, or only from people with an exception. */
    public static Refused closed(String field, String month, String state, String department) {
        return new Refused(field, state.equals("CLOSED") ? "period.closed" : "period.soft.closed", month, department);
    }

    private int key(String field, String table, String code) {
        if (code == null || code.isBlank()) {
            throw new Refused(field, "value.missing");
        }
        return records.one(Id.class, "select id from " + table + " where code = :code", Map.of("code", code.strip()))
                .orElseThrow(() -> new Refused(field, "unknown." + table, code))
                .id();
    }
}
