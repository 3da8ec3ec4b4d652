package org.recoup.savings;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import org.recoup.ledger.Ledger;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;
import org.recoup.settlement.UndoingAllocations;

/**
 * Takes claims back. One that waits is its departments' own affair; a verified one is taken back by an assurer or treasury, with all
 * that was built on it: its allocation, the settlements of that, and then its landing in the ledger, in one transaction.
 */
@Stateless
@Boundary
public class WithdrawingClaims {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Acting acting;

    @Inject
    private Authorities authorities;

    @Inject
    private Officers officers;

    @Inject
    private UndoingAllocations allocations;

    @Inject
    private Ledger ledger;

    @Inject
    private Clock clock;

    /** @throws Refused when it is rejected or withdrawn already; {@link Changed} when somebody decided on it meanwhile */
    @Allowed({Role.FINANCE_OFFICER, Role.ASSURER, Role.TREASURY})
    public void withdraw(long id, @Valid WithdrawClaim command) {
        Claim claim = entityManager.find(Claim.class, id);
        if (claim == null) {
            throw new NotFound("claim", id);
        }
        claim.requireStanding();
        ClaimState seen = claim.state();
        Authority by = seen == ClaimState.VERIFIED ? overseer() : officers.require(claim.landingId(), claim.ownerId());
        String reason = command.reason().strip();
        // The allocation is locked before its claims: two withdrawals from one allocation wait for each other there.
        if (claim.allocationId() != null) {
            allocations.undo(claim.allocationId(), reason, by);
        }
        entityManager.refresh(claim, LockModeType.PESSIMISTIC_WRITE);
        if (claim.state() != seen || claim.allocationId() != null) {
            throw new Changed();
        }
        claim.withdraw(by, reason, clock.instant());
        if (claim.journalId() != null) {
            claim.reversedBy(ledger.reverse(claim.journalId(), reason, by));
        }
    }

    private Authority overseer() {
        return authorities.require(acting.caller().holds(Role.ASSURER) ? Role.ASSURER : Role.TREASURY);
    }
}
