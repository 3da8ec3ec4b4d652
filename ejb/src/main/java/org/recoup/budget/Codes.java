package org.recoup.budget;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** Keys of all that a plan names, loaded once in a request for any number of lines. Only what the caller may see is found. */
@RequestScoped
class Codes {

    @Inject
    private Records records;

    private final Map<String, Integer> categories = new HashMap<>();
    private final Map<YearMonth, Month> months = new HashMap<>();

    /** A period and its year, by their keys. */
    record Month(int id, YearMonth period, int yearId) {}

    record Keyed(int id, String code) {}

    public int project(String field, String code) {
        return key("project", "code", field, code);
    }

    public int department(String field, String code) {
        return key("department", "code", field, code);
    }

    public int year(String field, String name) {
        return key("financial_year", "name", field, name);
    }

    public int category(String field, String code) {
        if (categories.isEmpty()) {
            records.list(Keyed.class, "select id, code from category", Map.of())
                    .forEach(row -> categories.put(row.code(), row.id()));
        }
        Integer id = code == null ? null : categories.get(code.strip());
        if (id == null) {
            throw new Refused(field, "unknown.category", String.valueOf(code));
        }
        return id;
    }

    public Month month(String field, YearMonth period) {
        if (months.isEmpty()) {
            records.list(
                            Month.class,
                            "select id, starts_on as period, financial_year_id as year_id from period",
                            Map.of())
                    .forEach(row -> months.put(row.period(), row));
        }
        Month month = months.get(period);
        if (month == null) {
            throw new Refused(field, "period.unknown", String.valueOf(period));
        }
        return month;
    }

    /** @throws Refused when the month is of another year */
    public Month month(String field, YearMonth period, int yearId) {
        Month month = month(field, period);
        if (month.yearId() != yearId) {
            throw new Refused(field, "budget.other.year", String.valueOf(period));
        }
        return month;
    }

    private int key(String table, String column, String field, String code) {
        if (code == null || code.isBlank()) {
            throw new Refused(field, "value.missing");
        }
        String unknown = "unknown." + (table.equals("financial_year") ? "year" : table);
        return records.one(
                        Keyed.class,
                        "select id, " + column + " as code from " + table + " where " + column + " = :code",
                        Map.of("code", code.strip()))
                .orElseThrow(() -> new Refused(field, unknown, code))
                .id();
    }
}
