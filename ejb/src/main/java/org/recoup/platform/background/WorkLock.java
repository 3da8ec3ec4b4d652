package org.recoup.platform.background;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Locks of the database that end with the transaction, and so with a server that is gone. */
@Dependent
public class WorkLock {

    @PersistenceContext
    private EntityManager entityManager;

    /** Waits until nobody else does work of this kind that must be done by one at a time. */
    public void alone(String kind) {
        entityManager
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext(:kind)) as text)", String.class)
                .setParameter("kind", kind)
                .getSingleResult();
    }

    /** @return false when another server, or another thread of this one, is at it */
    public boolean of(String kind, long id) {
        return (Boolean) entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtext(:kind), cast(:id as int))", Boolean.class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .getSingleResult();
    }
}
