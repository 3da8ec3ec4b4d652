package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;
import org.recoup.platform.background.Watch;

/** Withdraws the costs that an import brought, some thousands at a time, in the transaction of the caller: all of them or none. */
@Dependent
class TakingBack {

    /** Keys that are withdrawn together. */
    private static final int SLICE = 20_000;

    @Inject
    private Records records;

    @PersistenceContext
    private EntityManager entityManager;

    private record Keys(long first, long last) {}

    private record Approved(int lines) {}

    /**
     * @param watch is told how far it has come
     * @throws Refused when one of them is approved, be it at this moment
     */
    void all(long run, Watch watch) {
        refuseApproved(run);
        Keys keys = records.one(
                        Keys.class,
                        "select coalesce(min(id), 0) as first, coalesce(max(id), -1) as last from cost where import_run_id = :run",
                        Map.of("run", run))
                .orElseThrow();
        for (long from = keys.first(); from <= keys.last(); from += SLICE) {
            watch.at(from - keys.first(), keys.last() - keys.first());
            entityManager
                    .createNativeQuery("""
                            update cost set state = 'WITHDRAWN', version = version + 1
                             where import_run_id = :run and state in ('SUBMITTED', 'RETURNED') and id >= :from and id < :to""")
                    .setParameter("run", run)
                    .setParameter("from", from)
                    .setParameter("to", from + SLICE)
                    .executeUpdate();
        }
        // An approval that was under way has ended meanwhile: its lines were not withdrawn.
        refuseApproved(run);
    }

    private void refuseApproved(long run) {
        int approved = records.one(
                        Approved.class,
                        "select count(*) as lines from cost where import_run_id = :run and state in ('POSTED', 'REVERSED')",
                        Map.of("run", run))
                .orElseThrow()
                .lines();
        if (approved > 0) {
            throw new Refused("", "import.undo.approved", approved);
        }
    }
}
