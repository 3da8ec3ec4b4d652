package org.recoup.platform.background;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Locks of the database that end with the transaction, and so with a server that is gone. */
@Dependent
public class WorkLock {

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Waits until nobody else does work of this kind that must be done by one at a time.
     *
     * @param watch is asked meanwhile whether it is still wanted
     */
    public void alone(String kind, Watch watch) {
        while (!isAlone(kind)) {
            watch.at(0, 0);
            entityManager
                    .createNativeQuery("select cast(pg_sleep(0.1) as text)", String.class)
                    .getSingleResult();
        }
    }

    private boolean isAlone(String kind) {
        return (Boolean) entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtext(:kind))", Boolean.class)
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
