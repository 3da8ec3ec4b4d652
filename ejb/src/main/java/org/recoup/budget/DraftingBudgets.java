package org.recoup.budget;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.recoup.money.Apportionment;
import org.recoup.people.Role;
import org.recoup.period.ClosedMonths;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** Finance officers draft the budgets of their departments, treasury those of any: an original first, then revisions with a reason. */
@Stateless
@Boundary
public class DraftingBudgets {

    @Inject
    private Rights rights;

    @Inject
    private Codes codes;

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

    @PersistenceContext
    private EntityManager entityManager;

    record Open(long id) {}

    /**
     * Starts the original, or a revision with the lines of the budget as it stands.
     *
     * @return key of the draft
     * @throws Refused when a draft is open already
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public long draft(@Valid DraftBudget command) {
        Place place = new Place(
                codes.project("project", command.project()),
                codes.department("department", command.department()),
                codes.year("year", command.year()));
        Authority by = rights.toPropose(place.departmentId());
        BudgetVersion draft = started(place, command.reason(), by);
        lines.copy(draft.id(), List.of());
        return draft.id();
    }

    /** @throws Refused when it is no draft any more, or a month is of another year */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public void save(long id, @Valid SaveBudget command) {
        BudgetVersion draft = known(id, command.version());
        Authority by = rights.toPropose(draft.departmentId());
        draft.redraft(command.reason(), by);
        entityManager.flush();
        lines.clear(id);
        List<BudgetLines.Line> kept = new ArrayList<>();
        for (int i = 0; i < command.lines().size(); i++) {
            BudgetAmount line = command.lines().get(i);
            String at = "lines[" + i + "].";
            kept.add(new BudgetLines.Line(
                    id,
                    codes.category(at + "category", line.category()),
                    codes.month(at + "period", line.period(), draft.place().yearId())
                            .id(),
                    cents(at + "amount", line.amount())));
        }
        lines.set(kept);
    }

    /**
     * From now on it waits for somebody else.
     *
     * @throws Refused when it does not say why, changes months that are closed for the department, the budget moved since it was
     *     drafted, it makes resource of capital, or leaves less than is posted where a project stops there
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public void submit(long id, Integer version) {
        submit(known(id, version));
    }

    private void submit(BudgetVersion draft) {
        draft.checkFollows(lines.locked(draft.place()).orElse(null));
        draft.submit(rights.toPropose(draft.departmentId()));
        closedMonths.checkBudget(draft.id());
        capital.check(draft.id(), draft.place().projectId());
        lowering.checkVersion(draft.place(), draft.id());
    }

    /**
     * Puts what a draft changes on top of the budget as it is by now. The new draft takes its place; the earlier one is withdrawn, and
     * whoever had a hand in it approves neither.
     *
     * @return key of the new draft
     * @throws Refused when the draft was made from the budget as it is, or is no draft any more
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public long bringUpToDate(long id, Integer version) {
        BudgetVersion behind = known(id, version);
        Authority by = rights.toPropose(behind.departmentId());
        if (behind.follows(lines.locked(behind.place()).orElse(null))) {
            throw new Refused("", "budget.not.behind");
        }
        behind.withdraw();
        entityManager.flush();
        BudgetVersion draft = started(behind.place(), behind.reason(), by);
        draft.replace(behind);
        draft.importedBy(behind.importRun());
        lines.copy(draft.id(), lines.changes(id, draft.id()));
        return draft.id();
    }

    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public void withdraw(long id, Integer version) {
        BudgetVersion draft = known(id, version);
        rights.toPropose(draft.departmentId());
        draft.withdraw();
    }

    /**
     * Submits a revision of each budget that the lines name, or the original where there is none. A budget that would not change is
     * left alone.
     *
     * @return keys of the versions, which wait for approval
     * @throws Refused with the line at fault, when one of the budgets has a draft open, or when closed months would change
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public List<Long> revise(@Valid ReviseBudgets command) {
        Map<Place, List<PlannedCents>> places = new Grouping(codes).of(command.lines());
        List<Long> made = new ArrayList<>();
        List<BudgetLines.Line> all = new ArrayList<>();
        for (Map.Entry<Place, List<PlannedCents>> budget : places.entrySet()) {
            Authority by = rights.toPropose(budget.getKey().departmentId());
            if (lines.reads(budget.getKey(), budget.getValue())) {
                continue;
            }
            BudgetVersion draft = started(budget.getKey(), command.reason().strip(), by);
            draft.importedBy(command.importRun());
            budget.getValue().forEach(line -> all.add(line.of(draft.id())));
            made.add(draft.id());
        }
        lines.set(all);
        made.forEach(id -> submit(entityManager.find(BudgetVersion.class, id)));
        return made;
    }

    private BudgetVersion started(Place place, String reason, Authority by) {
        Optional<Current> current = lines.locked(place);
        records.one(
                        Open.class,
                        "select id from budget_version where project_id = :project and department_id = :department"
                                + " and financial_year_id = :year and state in ('DRAFT', 'SUBMITTED', 'RETURNED')",
                        Map.of(
                                "project",
                                place.projectId(),
                                "department",
                                place.departmentId(),
                                "year",
                                place.yearId()))
                .ifPresent(open -> {
                    throw new Refused("", "budget.draft.open", open.id());
                });
        BudgetVersion draft = new BudgetVersion(
                place,
                current.isEmpty() ? BudgetKind.ORIGINAL : BudgetKind.REVISION,
                current.map(Current::id).orElse(null),
                reason,
                by);
        entityManager.persist(draft);
        entityManager.flush();
        return draft;
    }

    private BudgetVersion known(long id, Integer version) {
        BudgetVersion draft = entityManager.find(BudgetVersion.class, id);
        if (draft == null) {
            throw new NotFound("budget", id);
        }
        if (version != null) {
            Changed.check(version, draft.version());
        }
        return draft;
    }

    static long cents(String field, Money amount) {
        if (amount.abs().getAmountMinor().compareTo(java.math.BigDecimal.valueOf(Apportionment.LARGEST)) > 0) {
            throw new Refused(field, "amount.too.large");
        }
        return amount.getAmountMinorLong();
    }
}
