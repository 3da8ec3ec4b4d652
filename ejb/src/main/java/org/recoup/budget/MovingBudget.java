package org.recoup.budget;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.recoup.people.Role;
import org.recoup.period.ClosedMonths;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/**
 * Virements: a finance officer asks to move budget between two lines, somebody else approves. Capital never becomes resource, unless an
 * agreement of the project that is in force says that it may; the same rule stands in the database.
 */
@Stateless
@Boundary
public class MovingBudget {

    @Inject
    private Rights rights;

    @Inject
    private Codes codes;

    @Inject
    private Following following;

    @Inject
    private BudgetLines lines;

    @Inject
    private Capital capital;

    @Inject
    private Lowering lowering;

    @Inject
    private ClosedMonths closedMonths;

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    record Checked(long line, long category, boolean toResource) {}

    /**
     * @return key of the virement, which waits for approval
     * @throws Refused when the line has not so much, one of the months is closed, capital would become resource, or less would be left
     *     than is posted where the project stops there
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public long request(@Valid RequestVirement command) {
        Place place = new Place(
                codes.project("project", command.project()),
                codes.department("department", command.department()),
                codes.year("year", command.year()));
        Authority by = rights.toPropose(place.departmentId());
        BudgetCell from = new BudgetCell(
                codes.category("fromCategory", command.fromCategory()),
                codes.month("fromPeriod", command.fromPeriod(), place.yearId()).id());
        BudgetCell to = new BudgetCell(
                codes.category("toCategory", command.toCategory()),
                codes.month("toPeriod", command.toPeriod(), place.yearId()).id());
        if (from.equals(to)) {
            throw new Refused("toPeriod", "virement.same.line");
        }
        if (!command.amount().isPositive()) {
            throw new Refused("amount", "virement.amount");
        }
        DraftingBudgets.cents("amount", command.amount());
        Virement virement =
                new Virement(place, from, to, command.amount(), command.reason().strip(), by);
        check(virement);
        entityManager.persist(virement);
        entityManager.flush();
        return virement.id();
    }

    /** Makes the next version of the budget. */
    @Allowed({Role.APPROVER, Role.TREASURY})
    public void approve(long id, Integer version) {
        Virement virement = known(id, version);
        Authority by = rights.toDecide(virement.place().departmentId());
        virement.checkAwaits(by);
        check(virement);
        long made = following.after(
                virement.place(), BudgetKind.VIREMENT, virement.reason(), virement, by, virement::changes);
        virement.approve(made, by, clock.instant());
    }

    @Allowed({Role.APPROVER, Role.TREASURY})
    public void reject(long id, String comment, Integer version) {
        Virement virement = known(id, version);
        virement.refuse(
                ProposalState.REJECTED,
                comment,
                rights.toDecide(virement.place().departmentId()),
                clock.instant());
    }

    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public void withdraw(long id, Integer version) {
        Virement virement = known(id, version);
        rights.toPropose(virement.place().departmentId());
        virement.withdraw();
    }

    private void check(Virement virement) {
        int department = virement.place().departmentId();
        closedMonths.check(
                "fromPeriod", "period.closed.plan", Set.of(virement.from().period()), department);
        closedMonths.check(
                "toPeriod", "period.closed.plan", Set.of(virement.to().period()), department);
        Current current = lines.locked(virement.place()).orElseThrow(() -> new Refused("", "budget.none.approved"));
        Checked checked = records.one(
                        Checked.class,
                        """
                        select coalesce(sum(l.amount) filter (where l.period_id = :period), 0) as line,
                               coalesce(sum(l.amount), 0) as category,
                               (select f.budget_type = 'CAPITAL' and t.budget_type = 'RESOURCE' from category f, category t
                                 where f.id = :from and t.id = :to) as to_resource
                          from budget_line l where l.budget_version_id = :budget and l.category_id = :from""",
                        Map.of(
                                "budget", current.id(),
                                "from", virement.from().category(),
                                "period", virement.from().period(),
                                "to", virement.to().category()))
                .orElseThrow();
        if (checked.toResource() && !capital.mayBecomeResource(virement.place().projectId())) {
            throw new Refused("toCategory", "virement.capital");
        }
        long asked = virement.amount().getAmountMinorLong();
        if (checked.line() < asked) {
            throw new Refused("amount", "virement.more.than.line", HouseCurrency.ofCents(checked.line()));
        }
        if (virement.from().category() != virement.to().category()) {
            // A month may have what the year has not: what was carried forward left from another month of it.
            if (checked.category() < asked) {
                throw new Refused("amount", "virement.more.than.year", HouseCurrency.ofCents(checked.category()));
            }
            lowering.check(virement.place(), Map.of(virement.from().category(), -asked));
        }
    }

    private Virement known(long id, Integer version) {
        Virement virement = entityManager.find(Virement.class, id);
        if (virement == null) {
            throw new NotFound("virement", id);
        }
        if (version != null) {
            Changed.check(version, virement.version());
        }
        return virement;
    }
}
