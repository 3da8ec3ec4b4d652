package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;

/** Finance officers ask for the correction of approved costs of their departments; approvers reverse these, or decline. */
@Stateless
@Boundary
public class AskingForCorrections {

    private static final String OPEN =
            "select r from CorrectionRequest r where r.costId = :cost and r.declinedAt is null";

    @Inject
    private Authorities authorities;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    /** @throws Refused when the cost is not posted, was asked for already, or without a reason */
    @Allowed(Role.FINANCE_OFFICER)
    public void ask(long costId, String reason) {
        Cost cost = entityManager.find(Cost.class, costId);
        if (cost == null) {
            throw new NotFound("cost", costId);
        }
        Authority by = authorities.require(Role.FINANCE_OFFICER, cost.departmentId());
        if (open(costId) != null) {
            throw new Refused("", "correction.asked.already");
        }
        entityManager.persist(new CorrectionRequest(cost, reason, by, clock.instant()));
    }

    /** @throws Refused when nothing is asked for, the caller asked for it, or without a comment */
    @Allowed(Role.APPROVER)
    public void decline(long costId, String comment) {
        CorrectionRequest request = open(costId);
        if (request == null) {
            throw new Refused("", "correction.not.asked");
        }
        request.decline(comment, authorities.require(Role.APPROVER, request.departmentId()), clock.instant());
    }

    private CorrectionRequest open(long costId) {
        return entityManager
                .createQuery(OPEN, CorrectionRequest.class)
                .setParameter("cost", costId)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
