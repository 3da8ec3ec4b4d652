package org.recoup.settlement;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Lets allocations, settlements and payments happen one after the other, until the end of each transaction. What is due is a sum over
 * many rows; two runs at the same time would both pay it.
 */
@Dependent
class InTurn {

    private static final long QUEUE = 7_265_636_001L;

    @PersistenceContext
    private EntityManager entityManager;

    void await() {
        entityManager
                .createNativeQuery("select cast(pg_advisory_xact_lock(:queue) as text)", String.class)
                .setParameter("queue", QUEUE)
                .getSingleResult();
    }
}
