package org.recoup.savings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.Keys;
import org.recoup.platform.Refused;

/** The plan of a saving: an amount for each period. A plan is no posting, so it may name closed periods. */
@Dependent
class Planning {

    @Inject
    private Keys keys;

    @PersistenceContext
    private EntityManager entityManager;

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

    /** Puts this plan in the place of the one before. */
    void plan(long savingId, List<PlannedAmount> plan) {
        Integer[] periods = plan.stream()
                .map(planned -> keys.period("plan", planned.period()).id())
                .toArray(Integer[]::new);
        Long[] amounts = plan.stream()
                .map(planned -> planned.amount().getAmountMinorLong())
                .toArray(Long[]::new);
        entityManager
                .createNativeQuery("delete from saving_plan where saving_id = :id")
                .setParameter("id", savingId)
                .executeUpdate();
        entityManager
                .createNativeQuery("""
                        insert into saving_plan (saving_id, period_id, amount)
                        select :id, p, a from unnest(cast(:periods as int[]), cast(:amounts as bigint[])) as planned (p, a)""")
                .setParameter("id", savingId)
                .setParameter("periods", periods)
                .setParameter("amounts", amounts)
                .executeUpdate();
    }
}
