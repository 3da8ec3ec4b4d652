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

    record Id(int id) {}

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

    /** @throws Refused when the period is closed or unknown */
    public PeriodKey openPeriod(String field, YearMonth month) {
        PeriodKey period = period(field, month);
        if (!period.state().equals("OPEN")) {
            throw new Refused(field, "period.closed", month.toString());
        }
        return period;
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
