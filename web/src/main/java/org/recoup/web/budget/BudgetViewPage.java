package org.recoup.web.budget;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.recoup.budget.ApprovingBudgets;
import org.recoup.budget.BudgetChange;
import org.recoup.budget.BudgetFilter;
import org.recoup.budget.BudgetOverview;
import org.recoup.budget.Budgets;
import org.recoup.budget.DraftBudget;
import org.recoup.budget.DraftingBudgets;
import org.recoup.budget.LoweredBudgets;
import org.recoup.period.Periods;
import org.recoup.web.Messages;

/** A version of a budget: its lines, what it changes, the versions beside it, and what the reader may do about it. */
@Named
@ViewScoped
public class BudgetViewPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Budgets budgets;

    @Inject
    private transient DraftingBudgets drafting;

    @Inject
    private transient ApprovingBudgets approving;

    @Inject
    private transient LoweredBudgets lowered;

    @Inject
    private transient OverspendNotes notes;

    @Inject
    private transient Periods periods;

    @Inject
    private transient Messages messages;

    private Long id;
    private int version;
    private String comment;
    private transient BudgetOverview budget;
    private transient List<BudgetChange> changes;
    private transient List<BudgetOverview> versions;
    private transient PlanSheet sheet;
    private transient List<String> below;

    public void load() {
        budget = budgets.withId(id);
        version = budget.version();
        changes = budgets.changes(id);
        versions = budgets.matching(
                        new BudgetFilter(budget.project(), budget.department(), budget.year(), null, false, 1))
                .lines();
        below = notes.lowered(lowered.ofVersion(id));
        sheet = new PlanSheet(periods.ofYear(budget.year()), budgets.lines(id));
    }

    public String submit() {
        drafting.submit(id, version);
        return done("budget.submitted");
    }

    public String withdraw() {
        drafting.withdraw(id, version);
        return done("budget.withdrawn");
    }

    public String approve() {
        approving.approve(id, version);
        return done("budget.approved");
    }

    public String giveBack() {
        approving.returnWith(id, comment, version);
        return done("budget.returned");
    }

    /** Starts a revision of this budget. */
    public String revise() {
        BudgetOverview of = budgets.withId(id);
        long draft = drafting.draft(new DraftBudget(of.project(), of.department(), of.year(), ""));
        return "/budgets/edit?faces-redirect=true&id=" + draft;
    }

    private String done(String text) {
        messages.done(text);
        return "/budgets/view?faces-redirect=true&id=" + id;
    }

    public BudgetOverview getBudget() {
        return budget;
    }

    /** What it would leave below what is spent, in words. */
    public List<String> getBelow() {
        return below;
    }

    /** Makes a draft that has its changes on top of the budget as it is by now. */
    public String bringUpToDate() {
        long draft = drafting.bringUpToDate(id, version);
        messages.done("budget.up.to.date");
        return "/budgets/view?faces-redirect=true&id=" + draft;
    }

    public List<BudgetChange> getChanges() {
        return changes;
    }

    public List<BudgetOverview> getVersions() {
        return versions;
    }

    public PlanSheet getSheet() {
        return sheet;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
