package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.Keys;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;

/** Finance officers enter what their departments pay to others, and correct or withdraw what was returned to them. */
@Stateless
@Boundary
public class EnteringTransfers {

    @Inject
    private Authorities authorities;

    @Inject
    private Keys keys;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * @return key of the transfer, which waits for approval
     * @throws Refused when the period is closed, or a code is unknown
     */
    @Allowed(Role.FINANCE_OFFICER)
    public long enter(@Valid EnterTransfer command) {
        int payerId = keys.department("payer", command.payer());
        Authority by = authorities.require(Role.FINANCE_OFFICER, payerId);
        FundingTransfer transfer = new FundingTransfer(route(payerId, command), command, by);
        entityManager.persist(transfer);
        entityManager.flush();
        return transfer.id();
    }

    /** @throws Refused when it was not returned */
    @Allowed(Role.FINANCE_OFFICER)
    public void resubmit(long id, @Valid EnterTransfer command) {
        FundingTransfer transfer = known(id, command.version());
        authorities.require(Role.FINANCE_OFFICER, transfer.payerId());
        int payerId = keys.department("payer", command.payer());
        Authority by = authorities.require(Role.FINANCE_OFFICER, payerId);
        transfer.resubmit(route(payerId, command), command, by);
    }

    /** @param version as it was read; null when it is not compared */
    @Allowed(Role.FINANCE_OFFICER)
    public void withdraw(long id, Integer version) {
        FundingTransfer transfer = known(id, version);
        authorities.require(Role.FINANCE_OFFICER, transfer.payerId());
        transfer.withdraw();
    }

    private FundingTransfer.Route route(int payerId, EnterTransfer command) {
        int payeeId = keys.department("payee", command.payee());
        return new FundingTransfer.Route(
                keys.project("project", command.project()),
                payerId,
                payeeId,
                keys.openPeriod("period", command.period(), "FUNDING", payerId, payeeId)
                        .id());
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
