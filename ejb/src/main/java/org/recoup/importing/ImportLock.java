package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Locks of the database that end with the transaction, and so with a server that is gone. */
@Dependent
class ImportLock {

    private static final String STORING = "recoup.import";

    @PersistenceContext
    private EntityManager entityManager;

    /** Two imports that store the same lines at the same time would both take them for new. */
    void alone() {
        entityManager
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext(:name)) as text)", String.class)
                .setParameter("name", STORING)
                .getSingleResult();
    }

    /** @return false when another server, or another thread of this one, works on the run */
    boolean of(long run) {
        return (Boolean) entityManager
                .createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtext(:name), cast(:run as int))", Boolean.class)
                .setParameter("name", STORING)
                .setParameter("run", run)
                .getSingleResult();
    }
}
