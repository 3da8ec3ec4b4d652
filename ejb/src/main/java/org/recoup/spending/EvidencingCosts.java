package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import org.recoup.evidence.ReceivingFiles;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** Finance officers add the files that support the costs of their departments. What supports a posted cost is never taken off. */
@Stateless
@Boundary
public class EvidencingCosts {

    static final int MOST = 20;

    @Inject
    private Authorities authorities;

    @Inject
    private ReceivingFiles receiving;

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    record Count(int count) {}

    /**
     * @return key of the evidence
     * @throws Refused when the cost was withdrawn or reversed, has as many files as it may, or the file is not one that is kept
     */
    @Allowed(Role.FINANCE_OFFICER)
    public long add(long costId, String fileName, byte[] content) {
        Cost cost = known(costId);
        Authority by = authorities.require(Role.FINANCE_OFFICER, cost.departmentId());
        var file = receiving.receive(fileName, content);
        entityManager.refresh(cost, LockModeType.PESSIMISTIC_WRITE);
        cost.requireCounting();
        if (count(costId) >= MOST) {
            throw new Refused("file", "cost.evidence.too.many", MOST);
        }
        EvidenceOfCost evidence = new EvidenceOfCost(cost, file, by, clock.instant());
        entityManager.persist(evidence);
        entityManager.flush();
        return evidence.id();
    }

    /** @throws Refused when the cost is posted */
    @Allowed(Role.FINANCE_OFFICER)
    public void remove(long costId, long evidenceId) {
        Cost cost = known(costId);
        authorities.require(Role.FINANCE_OFFICER, cost.departmentId());
        entityManager.refresh(cost, LockModeType.PESSIMISTIC_WRITE);
        if (cost.journalId() != null) {
            throw new Refused("", "constraint.cost_evidence_stays");
        }
        int removed = entityManager
                .createQuery("delete from EvidenceOfCost e where e.id = :id and e.costId = :cost")
                .setParameter("id", evidenceId)
                .setParameter("cost", costId)
                .executeUpdate();
        if (removed == 0) {
            throw new NotFound("evidence", evidenceId);
        }
    }

    private int count(long costId) {
        return records.one(
                        Count.class, "select count(*) from cost_evidence where cost_id = :cost", Map.of("cost", costId))
                .orElseThrow()
                .count();
    }

    private Cost known(long id) {
        Cost cost = entityManager.find(Cost.class, id);
        if (cost == null) {
            throw new NotFound("cost", id);
        }
        return cost;
    }
}
