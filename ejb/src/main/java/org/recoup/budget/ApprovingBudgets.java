package org.recoup.budget;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.recoup.people.Role;
import org.recoup.period.ClosedMonths;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;

/** Approvers decide on the budgets of their departments, treasury on any; never who had a hand in the draft. */
@Stateless
@Boundary
public class ApprovingBudgets {

    @Inject
    private Rights rights;

    @Inject
    private BudgetLines lines;

    @Inject
    private Capital capital;

    @Inject
    private Lowering lowering;

    @Inject
    private ClosedMonths closedMonths;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Makes it the budget.
     *
     * @param version as it was read; null when it is not compared
     * @throws Refused when it waits for no decision, is an own draft, changes closed months, the budget moved since it was drafted,
     *     capital would become resource, or less would be left than is posted where the project stops there
     */
    @Allowed({Role.APPROVER, Role.TREASURY})
    public void approve(long id, Integer version) {
        BudgetVersion waiting = known(id, version);
        Authority by = rights.toDecide(waiting.departmentId());
        waiting.checkAwaits(by);
        Current current = lines.locked(waiting.place()).orElse(null);
        waiting.checkFollows(current);
        closedMonths.checkBudget(id);
        capital.check(id, waiting.place().projectId());
        lowering.checkVersion(waiting.place(), id);
        waiting.approve(current, by, clock.instant());
    }

    /** Approves all, or none of them. */
    @Allowed({Role.APPROVER, Role.TREASURY})
    public void approveAll(List<Long> ids) {
        ids.stream().distinct().sorted().forEach(id -> approve(id, null));
    }

    /** Back to be corrected, with what is to be corrected. */
    @Allowed({Role.APPROVER, Role.TREASURY})
    public void returnWith(long id, String comment, Integer version) {
        BudgetVersion waiting = known(id, version);
        waiting.refuse(ProposalState.RETURNED, comment, rights.toDecide(waiting.departmentId()), clock.instant());
    }

    private BudgetVersion known(long id, Integer version) {
        BudgetVersion waiting = entityManager.find(BudgetVersion.class, id);
        if (waiting == null) {
            throw new NotFound("budget", id);
        }
        if (version != null) {
            Changed.check(version, waiting.version());
        }
        return waiting;
    }
}
