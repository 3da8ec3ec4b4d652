package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.recoup.budget.Overspends;
import org.recoup.ledger.Ledger;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;

/** Approvers decide on costs of their departments that somebody else entered, and reverse what was posted in error. */
@Stateless
@Boundary
public class ApprovingCosts {

    @Inject
    private Authorities authorities;

    @Inject
    private Ledger ledger;

    @Inject
    private Bookings bookings;

    @Inject
    private Overspends overspends;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Posts it to the ledger; when its month was closed since, in the next one that is open for its department.
     *
     * @param version as it was read; null when it is not compared
     * @throws Refused when it is an own entry, was decided already, or no later month is open
     */
    @Allowed(Role.APPROVER)
    public void approve(long id, Integer version) {
        Cost cost = known(id, version);
        Authority by = authorities.require(Role.APPROVER, cost.departmentId());
        cost.checkAwaits(by);
        Bookings.book(cost, bookings.of(List.of(cost)));
        overspends.checkApproved(List.of(cost.spend()));
        cost.post(ledger.post(cost.journal(), by), by);
    }

    /** Back to the finance officer, who reads the comment and corrects it. */
    @Allowed(Role.APPROVER)
    public void returnWith(long id, String comment, Integer version) {
        Cost cost = known(id, version);
        cost.returnWith(comment, authorities.require(Role.APPROVER, cost.departmentId()));
    }

    /**
     * Mirrors its journal in the same period, or in the first one after it that takes it.
     *
     * @throws Refused when it is not posted, or without a reason
     */
    @Allowed(Role.APPROVER)
    public void reverse(long id, String reason, Integer version) {
        Cost cost = known(id, version);
        Authority by = authorities.require(Role.APPROVER, cost.departmentId());
        cost.checkReversible(by);
        cost.reverse(ledger.reverse(cost.journalId(), reason, by), by);
    }

    private Cost known(long id, Integer version) {
        Cost cost = entityManager.find(Cost.class, id);
        if (cost == null) {
            throw new NotFound("cost", id);
        }
        if (version != null) {
            Changed.check(version, cost.version());
        }
        return cost;
    }
}
