package org.recoup.budget;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Records;

/** Pages of plans: the same filter for budgets, virements, carry forwards and forecasts. */
@Dependent
class Looking {

    /** Conditions on a table {@code x}; {@code %s} is its column of the year. */
    static final String FOUND = """
             where (cast(:project as text) is null or x.project_id = (select id from project where code = cast(:project as text)))
               and (cast(:department as text) is null
                    or x.department_id = (select id from department where code = cast(:department as text)))
               and (cast(:year as text) is null or x.%s = (select id from financial_year where name = cast(:year as text)))
            """;

    static final String STATE = " and (cast(:state as text) is null or x.state = cast(:state as text))"
            + " and (not cast(:waiting as boolean) or (" + decidable() + "))";

    @Inject
    private Records records;

    @Inject
    private Acting acting;

    record Count(long count) {}

    /** Whether the reader may decide on {@code x}: another pair of eyes with the right to. */
    static String decidable() {
        return "x.state = 'SUBMITTED' and (cast(:treasury as boolean) or x.department_id = any(cast(:approves as int[])))"
                + " and acting_person() <> all(x.earlier_hands || x.entered_by || coalesce(x.entered_for, 0))";
    }

    Map<String, Object> reader() {
        Map<String, Object> reader = new HashMap<>();
        reader.put("treasury", acting.caller().holds(Role.TREASURY));
        reader.put("approves", acting.caller().departments(Role.APPROVER).toArray(Integer[]::new));
        reader.put("keeps", acting.caller().departments(Role.FINANCE_OFFICER).toArray(Integer[]::new));
        return reader;
    }

    /** @param lines a select with {@code %s} where the conditions and the page go; every parameter of it is given */
    <R extends Record> Found<R> page(
            Class<R> type,
            String table,
            String yearColumn,
            String lines,
            String order,
            BudgetFilter filter,
            boolean states) {
        Map<String, Object> found = new HashMap<>();
        found.put("project", filter.project());
        found.put("department", filter.department());
        found.put("year", filter.year());
        String where = FOUND.formatted(yearColumn);
        Map<String, Object> all = new HashMap<>(found);
        if (states) {
            where += STATE;
            Map<String, Object> reader = reader();
            found.put("treasury", reader.get("treasury"));
            found.put("approves", reader.get("approves"));
            found.put("state", filter.state() == null ? null : filter.state().name());
            found.put("waiting", filter.waiting());
            all.putAll(found);
            all.putAll(reader);
        }
        long count = records.one(Count.class, "select count(*) as count from " + table + " x" + where, found)
                .orElseThrow()
                .count();
        all.put("limit", BudgetFilter.PAGE);
        all.put("offset", (filter.page() - 1) * BudgetFilter.PAGE);
        List<R> page = records.list(type, lines + where + order + " limit :limit offset :offset", all);
        return Found.of(page, count, filter.page());
    }
}
