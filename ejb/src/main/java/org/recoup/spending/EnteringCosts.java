package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.List;
import org.recoup.budget.Overspends;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;

/** Finance officers enter the costs of their departments, and correct or withdraw what was returned to them. */
@Stateless
@Boundary
public class EnteringCosts {

    @Inject
    private Authorities authorities;

    @Inject
    private Provider<Codings> codings;

    @Inject
    private Overspends overspends;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * A cost of a month that is closed for the department counts in the next open one, and names the month that it belongs to.
     *
     * @return key of the cost, which waits for approval
     * @throws Refused when no later month is open, or a code is unknown
     */
    @Allowed(Role.FINANCE_OFFICER)
    public long enter(@Valid EnterCost command) {
        Cost cost = entered(command);
        overspends.checkEntered(List.of(cost.spend()));
        return cost.id();
    }

    private Cost entered(EnterCost command) {
        Codings looked = codings.get();
        int departmentId = looked.department(command);
        Authority by = authorities.require(Role.FINANCE_OFFICER, departmentId);
        Cost cost = new Cost(looked.of(departmentId, command), command, by);
        entityManager.persist(cost);
        entityManager.flush();
        return cost;
    }

    /** @throws Refused when it was not returned */
    @Allowed(Role.FINANCE_OFFICER)
    public void resubmit(long id, @Valid EnterCost command) {
        Cost cost = known(id, command.version());
        authorities.require(Role.FINANCE_OFFICER, cost.departmentId());
        Codings looked = codings.get();
        int departmentId = looked.department(command);
        Authority by = authorities.require(Role.FINANCE_OFFICER, departmentId);
        cost.resubmit(looked.of(departmentId, command), command, by);
        overspends.checkEntered(List.of(cost.spend()));
    }

    /** @param version as it was read; null when it is not compared */
    @Allowed(Role.FINANCE_OFFICER)
    public void withdraw(long id, Integer version) {
        Cost cost = known(id, version);
        authorities.require(Role.FINANCE_OFFICER, cost.departmentId());
        cost.withdraw();
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
