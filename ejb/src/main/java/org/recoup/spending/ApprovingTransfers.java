package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.recoup.ledger.Ledger;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;

/** Approvers of the payer decide on transfers that somebody else entered, and reverse what was posted in error. */
@Stateless
@Boundary
public class ApprovingTransfers {

    @Inject
    private Authorities authorities;

    @Inject
    private Ledger ledger;

    @Inject
    private Bookings bookings;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Posts it to the ledger.
     *
     * @param version as it was read; null when it is not compared
     * @throws Refused when it is an own entry, was decided already, or its period is closed
     */
    @Allowed(Role.APPROVER)
    public void approve(long id, Integer version) {
        FundingTransfer transfer = known(id, version);
        Authority by = authorities.require(Role.APPROVER, transfer.payerId());
        transfer.checkAwaits(by);
        bookings.check(transfer);
        transfer.post(ledger.post(transfer.journal(), by), by);
    }

    /** Back to the finance officer, who reads the comment and corrects it. */
    @Allowed(Role.APPROVER)
    public void returnWith(long id, String comment, Integer version) {
        FundingTransfer transfer = known(id, version);
        transfer.returnWith(comment, authorities.require(Role.APPROVER, transfer.payerId()));
    }

    /**
     * Mirrors its journal in the same period, or in the first one after it that takes it.
     *
     * @throws Refused when it is not posted, or without a reason
     */
    @Allowed(Role.APPROVER)
    public void reverse(long id, String reason, Integer version) {
        FundingTransfer transfer = known(id, version);
        Authority by = authorities.require(Role.APPROVER, transfer.payerId());
        transfer.checkReversible(by);
        transfer.reverse(ledger.reverse(transfer.journalId(), reason, by), by);
    }

    private FundingTransfer known(long id, Integer version) {
        FundingTransfer transfer = entityManager.find(FundingTransfer.class, id);
        if (transfer == null) {
            throw new NotFound("transfer", id);
        }
        if (version != null) {
            Changed.check(version, transfer.version());
        }
        return transfer;
    }
}
