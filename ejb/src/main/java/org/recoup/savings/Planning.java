package org.recoup.savings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.recoup.period.ClosedMonths;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.Keys;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** The plan of a saving: an amount for each period. What is planned in closed periods stays. */
@Dependent
class Planning {

    private static final String PLANNED =
            " from unnest(cast(:periods as int[]), cast(:amounts as bigint[])) as planned (p, a) ";

    private static final String REMOVE = "delete from saving_plan s where saving_id = :id and not exists (select 1"
            + PLANNED + "where p = s.period_id and a = s.amount)";

    private static final String ADD = "insert into saving_plan (saving_id, period_id, amount) select :id, p, a"
            + PLANNED + "where not exists (select 1 from saving_plan s where s.saving_id = :id and s.period_id = p)";

    @Inject
    private Keys keys;

    @Inject
    private Records records;

    @Inject
    private ClosedMonths closedMonths;

    @PersistenceContext
    private EntityManager entityManager;

    record Changed(int periodId) {}

    /** @throws Refused when a period comes twice, or an amount is not above zero */
    Money sum(List<PlannedAmount> plan) {
        Set<YearMonth> seen = new HashSet<>();
        Money sum = HouseCurrency.zero();
        for (PlannedAmount planned : plan) {
            if (!seen.add(planned.period())) {
                throw new Refused("plan", "saving.plan.twice", planned.period().toString());
            }
            sum = sum.plus(Saving.amount("plan", planned.amount()));
        }
        return sum;
    }

    /**
     * @param before where the saving landed until now
     * @param landing where it lands from now on; when that is another department, the whole plan goes there
     * @throws Refused when something changes in a month that is closed for the department
     */
    void checkMonths(long savingId, List<PlannedAmount> plan, int before, int landing) {
        List<Integer> changed = records
                .list(
                        Changed.class,
                        """
                        select period_id from (
                            select period_id, amount from saving_plan where saving_id = :id
                            union all
                            select p, -a from unnest(cast(:periods as int[]), cast(:amounts as bigint[])) as planned (p, a)) x
                         group by period_id having sum(amount) <> 0 or :moves""",
                        Map.of(
                                "id",
                                savingId,
                                "periods",
                                periods(plan),
                                "amounts",
                                amounts(plan),
                                "moves",
                                before != landing))
                .stream()
                .map(Changed::periodId)
                .toList();
        closedMonths.check("plan", "period.closed.plan", changed, before);
        closedMonths.check("plan", "period.closed.plan", changed, landing);
    }

    /** Puts this plan in the place of the one before; amounts that stay are not touched. */
    void plan(long savingId, List<PlannedAmount> plan) {
        for (String change : List.of(REMOVE, ADD)) {
            entityManager
                    .createNativeQuery(change)
                    .setParameter("id", savingId)
                    .setParameter("periods", periods(plan))
                    .setParameter("amounts", amounts(plan))
                    .executeUpdate();
        }
    }

    private Integer[] periods(List<PlannedAmount> plan) {
        return plan.stream()
                .map(planned -> keys.period("plan", planned.period()).id())
                .toArray(Integer[]::new);
    }

    private static Long[] amounts(List<PlannedAmount> plan) {
        return plan.stream()
                .map(planned -> planned.amount().getAmountMinorLong())
                .toArray(Long[]::new);
    }
}
