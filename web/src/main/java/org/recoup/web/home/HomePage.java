package org.recoup.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.recoup.home.FirstStep;
import org.recoup.home.HomeStatement;
import org.recoup.home.Homes;
import org.recoup.home.Standing;
import org.recoup.home.Task;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Caller;
import org.recoup.web.chart.Bars;
import org.recoup.web.texts.Texts;

/** What waits for the person, and how the department in the address stands. */
@Named
@RequestScoped
public class HomePage {

    private static final Map<Task.Kind, String> PLACES = Map.ofEntries(
            Map.entry(Task.Kind.COSTS_TO_APPROVE, "/costs/list.xhtml?waiting=true"),
            Map.entry(Task.Kind.CORRECTIONS_TO_ANSWER, "/approvals/list.xhtml"),
            Map.entry(Task.Kind.TRANSFERS_TO_APPROVE, "/transfers/list.xhtml?waiting=true"),
            Map.entry(Task.Kind.COSTS_RETURNED, "/costs/list.xhtml?state=RETURNED"),
            Map.entry(Task.Kind.IMPORTS_TO_FINISH, "/imports/list.xhtml"),
            Map.entry(Task.Kind.TRANSFERS_RETURNED, "/transfers/list.xhtml?state=RETURNED"),
            Map.entry(Task.Kind.AGREEMENTS_TO_SIGN, "/agreements/view.xhtml?id="),
            Map.entry(Task.Kind.BUDGETS_TO_APPROVE, "/budgets/list.xhtml?waiting=true"),
            Map.entry(Task.Kind.VIREMENTS_TO_APPROVE, "/budgets/moves.xhtml?waiting=true"),
            Map.entry(Task.Kind.CARRY_FORWARDS_TO_APPROVE, "/budgets/carried.xhtml?waiting=true"),
            Map.entry(Task.Kind.BUDGETS_RETURNED, "/budgets/list.xhtml?state=RETURNED"),
            Map.entry(Task.Kind.CLAIMS_TO_VERIFY, "/claims/list.xhtml?state=CLAIMED"),
            Map.entry(Task.Kind.CLAIMS_REJECTED, "/claims/list.xhtml?state=REJECTED"),
            Map.entry(Task.Kind.EVIDENCE_MISSING, "/claims/view.xhtml?id="),
            Map.entry(Task.Kind.CLAIMS_TO_ALLOCATE, "/allocations/list.xhtml"),
            Map.entry(Task.Kind.PAYMENTS_TO_MARK, "/settlements/list.xhtml"),
            Map.entry(Task.Kind.PAYMENTS_TO_MAKE, "/settlements/list.xhtml"),
            Map.entry(Task.Kind.PAYMENTS_TO_RETURN, "/settlements/list.xhtml"),
            Map.entry(Task.Kind.TRANSFERS_TO_CONFIRM, "/transfers/list.xhtml?receipt=WAITING"),
            Map.entry(Task.Kind.TRANSFERS_DISPUTED, "/transfers/list.xhtml?receipt=DISPUTED"),
            Map.entry(Task.Kind.TRANSFERS_TAKEN_BACK, "/transfers/list.xhtml?receipt=TAKEN_BACK"),
            Map.entry(Task.Kind.RETURNS_TO_HAND_IN, "/periods/list.xhtml"),
            Map.entry(Task.Kind.PERIODS_TO_CLOSE, "/periods/list.xhtml"));

    private static final Map<FirstStep.Kind, String> STEPS = Map.of(
            FirstStep.Kind.FINANCIAL_YEAR, "/periods/list.xhtml",
            FirstStep.Kind.DEPARTMENTS, "/departments/list.xhtml",
            FirstStep.Kind.CATEGORIES, "/categories/list.xhtml",
            FirstStep.Kind.PEOPLE, "/people/list.xhtml",
            FirstStep.Kind.PROGRAMME, "/programmes/list.xhtml",
            FirstStep.Kind.PROJECT, "/projects/list.xhtml");

    @Inject
    private Homes homes;

    @Inject
    private Acting acting;

    private String department;
    private HomeStatement home;
    private Bars bars;

    public void load() {
        home = homes.home(department);
        if (home.standing() != null) {
            bars = new Bars(home.standing().years().stream()
                    .map(year -> new Bars.Entry(year.year(), year.contributed(), year.entitled()))
                    .toList());
        }
    }

    /** A list with the tasks in it, or the oldest of them where no list has just these. */
    public String place(Task task) {
        String place = PLACES.get(task.kind());
        return place.endsWith("=") ? place + task.first() : place;
    }

    public String words(Task task) {
        return Texts.of("home.task." + task.kind(), task.count());
    }

    public String place(FirstStep step) {
        return STEPS.get(step.kind());
    }

    /** Choosing makes sense among several departments, or between one and the wider view. */
    public boolean isChoice() {
        List<?> choices = home.choices();
        return choices.size() > 1 || (!choices.isEmpty() && home.standing().department() == null);
    }

    /** Whether the widest view of the person is that of some programmes and not of everything. */
    public boolean isProgrammesOnly() {
        Caller caller = acting.caller();
        return caller.holds(Role.BOARD_MEMBER) && !caller.holdsAny(Role.TREASURY, Role.AUDITOR, Role.ASSURER);
    }

    /** The key of the words for what is due: to whom the sign says. */
    public String getDueLabel() {
        Standing standing = home.standing();
        if (standing.scope() == Standing.Scope.ALL) {
            return "home.due.all";
        }
        return standing.due().isZero() ? "home.due.none" : standing.due().isPositive() ? "home.due.to" : "home.due.by";
    }

    public HomeStatement getHome() {
        return home;
    }

    public Bars getBars() {
        return bars;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }
}
