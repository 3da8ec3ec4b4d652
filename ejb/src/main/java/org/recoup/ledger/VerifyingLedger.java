package org.recoup.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.hibernate.Session;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.BeforeSignIn;
import org.recoup.platform.Boundary;
import org.recoup.platform.Records;

/** Whether the ledger is as it was sealed: the whole chain for those who see all, a pulse for the health check. */
@Stateless
@Boundary
public class VerifyingLedger {

    @Inject
    private Records records;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Cheap signs of life.
     *
     * @param headIsLast whether the chain ends in the block that it says
     * @param dueSum what departments are due, over all: zero
     * @param balanceSum all accounts together: zero
     */
    public record Pulse(long blocks, boolean headIsLast, long dueSum, long balanceSum) {
        public boolean sound() {
            return headIsLast && dueSum == 0 && balanceSum == 0;
        }
    }

    @Allowed({Role.AUDITOR, Role.TREASURY})
    public Verification verify() {
        return entityManager.unwrap(Session.class).doReturningWork(ChainVerification::of);
    }

    @BeforeSignIn
    public Pulse pulse() {
        return records.one(Pulse.class, "select * from ledger_pulse()", Map.of())
                .orElseThrow();
    }
}
