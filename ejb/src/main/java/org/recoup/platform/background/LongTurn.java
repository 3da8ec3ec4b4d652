package org.recoup.platform.background;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
 * One step in a thread of its own, by the right that its person has now. The outermost place of that thread: whatever fails ends here,
 * and what was worked on says so.
 */
@ApplicationScoped
public class LongTurn {

    private static final Logger LOG = Logger.getLogger(LongTurn.class.getName());

    /** A million rows take some minutes; what takes longer hangs. */
    private static final int LONGEST_SECONDS = 3600;

    @Inject
    private Callers callers;

    @Inject
    private Acting acting;

    @Inject
    @Any
    private Instance<LongWork> works;

    @Inject
    private UserTransaction transaction;

    @ActivateRequestContext
    public void of(LongWork.Step step) {
        LongWork work = works.stream()
                .filter(known -> known.kind().equals(step.kind()))
                .findFirst()
                .orElseThrow();
        Caller caller = callers.named(step.userName()).orElse(null);
        if (caller == null) {
            LOG.log(Level.WARNING, "{0} {1} is given up: {2} is not active any more", new Object[] {
                step.kind(), step.id(), step.userName()
            });
            work.abandoned(step.id());
            return;
        }
        acting.as(caller);
        try {
            transact(work, step.id());
        } catch (Watch.Stopped stopped) {
            work.stopped(step.id());
        } catch (Refused refused) {
            work.failed(step.id(), Documents.write(refused.faults()));
        } catch (RuntimeException | Error failure) {
            // Whoever ran out of memory would run out of it every few seconds again.
            LOG.log(Level.SEVERE, step.kind() + " " + step.id() + " failed", failure);
            work.failed(step.id(), "[]");
        }
    }

    private void transact(LongWork work, long id) {
        try {
            transaction.setTransactionTimeout(LONGEST_SECONDS);
            transaction.begin();
            try {
                work.goOn(id);
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
