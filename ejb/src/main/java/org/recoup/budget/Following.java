package org.recoup.budget;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.function.LongFunction;
import org.recoup.platform.Authority;

/** Makes the version that follows from a decision: the lines of the budget as it stands, and what the decision changes. */
@Dependent
class Following {

    @Inject
    private BudgetLines lines;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * @param decided what was approved; who entered it, entered the version
     * @param changes to the lines, by the key of the new version
     * @return key of the new version, which is the budget from now on
     */
    long after(
            Place place,
            BudgetKind kind,
            String reason,
            Proposal decided,
            Authority by,
            LongFunction<List<BudgetLines.Line>> changes) {
        Current current = lines.locked(place).orElse(null);
        BudgetVersion next = new BudgetVersion(
                place,
                kind,
                current == null ? null : current.id(),
                reason,
                new Authority(decided.enteredBy(), decided.enteredFor()));
        entityManager.persist(next);
        entityManager.flush();
        lines.copy(next.id(), changes.apply(next.id()));
        next.follow(current, by, clock.instant());
        entityManager.flush();
        return next.id();
    }
}
