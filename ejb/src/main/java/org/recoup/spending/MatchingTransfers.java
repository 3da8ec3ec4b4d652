package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;

/** Finance officers of the payee confirm that a posted transfer came, or dispute it. The books stay as they are either way. */
@Stateless
@Boundary
public class MatchingTransfers {

    @Inject
    private Authorities authorities;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * @param version as it was read; null when it is not compared
     * @throws Refused when it is not posted, confirmed already, or the caller had a hand in entering it
     */
    @Allowed(Role.FINANCE_OFFICER)
    public void confirm(long id, Integer version) {
        FundingTransfer transfer = known(id, version);
        transfer.confirm(authorities.require(Role.FINANCE_OFFICER, transfer.payeeId()), clock.instant());
    }

    /**
     * @param why for the payer; a later one replaces it, and a confirmation ends it
     * @param version as it was read; null when it is not compared
     * @throws Refused as above, or without a reason
     */
    @Allowed(Role.FINANCE_OFFICER)
    public void dispute(long id, String why, Integer version) {
        FundingTransfer transfer = known(id, version);
        transfer.dispute(why, authorities.require(Role.FINANCE_OFFICER, transfer.payeeId()), clock.instant());
    }

    /**
     * Notes that the payee knows of a reversal after its confirmation.
     *
     * @param version as it was read; null when it is not compared
     * @throws Refused when it is not such a transfer, or was seen already
     */
    @Allowed(Role.FINANCE_OFFICER)
    public void seeReversal(long id, Integer version) {
        FundingTransfer transfer = known(id, version);
        transfer.seeReversal(authorities.require(Role.FINANCE_OFFICER, transfer.payeeId()), clock.instant());
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
