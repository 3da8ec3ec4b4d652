package org.recoup.spending.imported;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.recoup.platform.Room;
import org.recoup.spending.imported.ImportRights.Right;

/** Gives all that waits of one import back to who brought it, with one comment, as one set. */
@Dependent
class ImportReturn {

    @Inject
    private ImportRights rights;

    @PersistenceContext
    private EntityManager entityManager;

    /** @return how many went back */
    int giveBack(long run, String comment) {
        Room.toSort(entityManager);
        Right right = rights.on(run);
        return entityManager
                .createNativeQuery("""
                        update cost set state = 'RETURNED', comment = :comment, decided_by = :person,
                               decided_for = cast(:behalf as int), version = version + 1
                         where import_run_id = :run and state = 'SUBMITTED' and department_id = any(cast(:mine as int[]))""")
                .setParameter("comment", comment)
                .setParameter("person", right.by().personId())
                .setParameter("behalf", right.by().onBehalfOf())
                .setParameter("run", run)
                .setParameter("mine", right.mine())
                .executeUpdate();
    }
}
