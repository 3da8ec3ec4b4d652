package org.recoup.importing;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.function.Consumer;
import org.recoup.platform.Boundary;

/** Says what became of a run whose step did not come to its end; whatever the step had done is gone by then. */
@Stateless
@Boundary
public class EndingImports {

    @PersistenceContext
    private EntityManager entityManager;

    /** The person asked for it, and can decide anew. */
    public void stopped(long run) {
        end(run, ImportJob::stopped);
    }

    /** @param why the faults, as a document; an empty list when only the log of the server knows more */
    public void failed(long run, String why) {
        end(run, job -> job.failed(why));
    }

    private void end(long run, Consumer<ImportJob> how) {
        ImportJob job = entityManager.find(ImportJob.class, run, LockModeType.PESSIMISTIC_WRITE);
        if (job != null && job.state().isRunning()) {
            how.accept(job);
        }
    }
}
