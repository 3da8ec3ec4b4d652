package org.recoup.period;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Fault;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/**
 * What is planned in a month that is closed for its department stays as it is: budgets, virements, forecasts and the plans of savings.
 * The database refuses it too, when it is approved or stored; asked here before, the refusal names month and department.
 */
@Dependent
public class ClosedMonths {

    private static final String WORDS =
            " c join period p on p.id = c.period_id join department d on d.id = c.department_id order by p.starts_on";

    private static final String FIND = "select p.starts_on as month, d.code as department from ";

    @Inject
    private Records records;

    record Closed(YearMonth month, String department) {}

    /**
     * @param version key of a budget that is stored and not approved
     * @throws Refused with a fault for each closed month in which it reads otherwise than the approved one
     */
    public void checkBudget(long version) {
        refuse(
                "",
                "period.closed.plan",
                FIND + "closed_months_of_budget(:version)" + WORDS,
                Map.of("version", version));
    }

    /**
     * @param version key of a forecast that is stored
     * @throws Refused with a fault for each closed month in which it says neither what the one before said nor what was spent
     */
    public void checkForecast(long version) {
        refuse(
                "",
                "period.closed.forecast",
                FIND + "closed_months_of_forecast(:version)" + WORDS,
                Map.of("version", version));
    }

    /**
     * @param field named by the faults
     * @param code names their text; it is given month and department
     * @throws Refused with a fault for each of these periods that is closed for the department
     */
    public void check(String field, String code, Collection<Integer> periods, int departmentId) {
        refuse(
                field,
                code,
                FIND + "(select x as period_id, :department as department_id"
                        + " from unnest(cast(:periods as int[])) x where period_state(x, :department) = 'CLOSED')"
                        + WORDS,
                Map.of("periods", periods.toArray(Integer[]::new), "department", departmentId));
    }

    private void refuse(String field, String code, String closed, Map<String, ?> parameters) {
        List<Fault> faults = records.list(Closed.class, closed, parameters).stream()
                .map(month -> Fault.of(field, code, month.month().toString(), month.department()))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }
}
