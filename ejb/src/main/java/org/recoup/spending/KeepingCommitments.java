package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.Objects;
import org.recoup.budget.Overcommitments;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.Keys;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;

/**
 * Finance officers keep what their departments have promised: change it, close what nobody will send an invoice for, and open it again.
 * What costs have released is kept by the database.
 */
@Stateless
@Boundary
public class KeepingCommitments {

    @Inject
    private Authorities authorities;

    @Inject
    private Keys keys;

    @Inject
    private Overcommitments overcommitments;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * @throws Refused when it is closed, costs have released more than the new amount, or it goes above what is left of a budget that may
     *     not be overspent
     */
    @Allowed(Role.FINANCE_OFFICER)
    public void edit(long id, @Valid EditCommitment command) {
        Commitment commitment = known(id, command.version());
        Integer category = command.category() == null ? null : keys.category("category", command.category());
        Overcommitments.Promise before = commitment.promise();
        commitment.edit(command, category);
        Overcommitments.Promise after = commitment.promise();
        if (after.amount().isGreaterThan(before.amount()) || !Objects.equals(after.category(), before.category())) {
            overcommitments.check(after);
        }
        entityManager.flush();
        // A larger amount takes in more of the costs that name it.
        entityManager
                .createNativeQuery("select cast(release_commitments(cast(:ids as bigint[])) as text)", String.class)
                .setParameter("ids", new Long[] {id})
                .getSingleResult();
    }

    /**
     * Releases what is left of it.
     *
     * @param version as it was read; null when it is not compared
     * @throws Refused without a reason, or when it is closed already
     */
    @Allowed(Role.FINANCE_OFFICER)
    public void close(long id, String reason, Integer version) {
        known(id, version).close(reason);
    }

    /** @throws Refused when it is not closed, or goes above what is left of a budget that may not be overspent */
    @Allowed(Role.FINANCE_OFFICER)
    public void reopen(long id, Integer version) {
        Commitment commitment = known(id, version);
        commitment.reopen();
        overcommitments.check(commitment.promise());
    }

    private Commitment known(long id, Integer version) {
        Commitment commitment = entityManager.find(Commitment.class, id);
        if (commitment == null) {
            throw new NotFound("commitment", id);
        }
        authorities.require(Role.FINANCE_OFFICER, commitment.departmentId());
        entityManager.refresh(commitment, LockModeType.PESSIMISTIC_WRITE);
        if (version != null) {
            Changed.check(version, commitment.version());
        }
        return commitment;
    }
}
