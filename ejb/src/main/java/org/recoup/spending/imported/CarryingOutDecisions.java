package org.recoup.spending.imported;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.background.Watch;
import org.recoup.platform.background.WorkLock;

/** Carries out what an approver decided on an import, in one transaction, and says what became of it. */
@Stateless
@Boundary
public class CarryingOutDecisions {

    @Inject
    private ImportApproval approval;

    @Inject
    private ImportReturn giving;

    @Inject
    private TellingDecisions telling;

    @Inject
    private WorkLock lock;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    /** Does nothing when another server does, or it has ended. */
    @Allowed(Role.APPROVER)
    public void goOn(long id) {
        if (!lock.of(DecisionWork.KIND, id)) {
            return;
        }
        ImportDecision decision = entityManager.find(ImportDecision.class, id);
        if (decision == null || !decision.isGoing()) {
            return;
        }
        long decided = decision.approves()
                ? approval.approve(decision.run(), watch(id))
                : giving.giveBack(decision.run(), decision.comment());
        end(id, (done, now) -> {
            // Who stopped it was told so, even when it was all but done.
            if (done.isCancelAsked()) {
                throw new Watch.Stopped();
            }
            done.carriedOut(decided, now);
        });
    }

    /** Nothing was decided; the person asked for that. */
    public void stopped(long id) {
        end(id, ImportDecision::stopped);
    }

    /** @param why the faults, as a document; an empty list when only the log of the server knows more */
    public void failed(long id, String why) {
        end(id, (decision, now) -> decision.failed(why, now));
    }

    // Read anew only at the end: until then progress is told in other transactions, which would wait for this one.
    private void end(long id, BiConsumer<ImportDecision, Instant> how) {
        entityManager.clear();
        ImportDecision decision = entityManager.find(ImportDecision.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (decision != null && decision.isGoing()) {
            how.accept(decision, Instant.now(clock));
        }
    }

    private Watch watch(long id) {
        return Watch.paced(clock, (done, total) -> {
            if (telling.told(id, done, total)) {
                throw new Watch.Stopped();
            }
        });
    }
}
