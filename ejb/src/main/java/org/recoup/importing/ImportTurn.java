package org.recoup.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.recoup.people.Callers;
import org.recoup.platform.Acting;
import org.recoup.platform.Caller;
import org.recoup.platform.Documents;
import org.recoup.platform.Refused;

/**
 * One step of a run in a thread of its own, by the right that its person has now. The outermost place of that thread: whatever fails
 * ends here, and the run says so.
 */
@ApplicationScoped
public class ImportTurn {

    private static final Logger LOG = Logger.getLogger(ImportTurn.class.getName());

    /** A million rows take some minutes; what takes longer hangs. */
    private static final int LONGEST_SECONDS = 3600;

    @Inject
    private Callers callers;

    @Inject
    private Acting acting;

    @Inject
    private WorkingOnImports working;

    @Inject
    private EndingImports ending;

    @Inject
    private UserTransaction transaction;

    @ActivateRequestContext
    public void of(ImportWork.Begun begun) {
        Caller caller = callers.named(begun.userName()).orElse(null);
        if (caller == null) {
            return;
        }
        acting.as(caller);
        try {
            transact(begun.run());
        } catch (Watch.Stopped stopped) {
            ending.stopped(begun.run());
        } catch (Refused refused) {
            ending.failed(begun.run(), Documents.write(refused.faults()));
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "import " + begun.run() + " failed", failure);
            ending.failed(begun.run(), "[]");
        }
    }

    private void transact(long run) {
        try {
            transaction.setTransactionTimeout(LONGEST_SECONDS);
            transaction.begin();
            try {
                working.goOn(run);
                transaction.commit();
            } finally {
                if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    transaction.rollback();
                }
                transaction.setTransactionTimeout(0);
            }
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new IllegalStateException(e);
        }
    }
}
