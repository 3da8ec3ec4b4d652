package org.recoup.web.budget;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.recoup.budget.BudgetOverview;
import org.recoup.budget.Budgets;
import org.recoup.budget.Categories;
import org.recoup.budget.CategoryLine;
import org.recoup.budget.DraftingBudgets;
import org.recoup.budget.Profile;
import org.recoup.budget.Profiles;
import org.recoup.budget.SaveBudget;
import org.recoup.period.Periods;
import org.recoup.web.Messages;

/** The lines of a draft, as a sheet of categories and months. */
@Named
@ViewScoped
public class BudgetEditPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Budgets budgets;

    @Inject
    private transient DraftingBudgets drafting;

    @Inject
    private transient Profiles profiles;

    @Inject
    private transient Categories categories;

    @Inject
    private transient Periods periods;

    @Inject
    private transient Messages messages;

    private Long id;
    private transient BudgetOverview budget;
    private int version;
    private String reason;
    private String category;
    private PlanSheet sheet;

    public void load() {
        budget = budgets.withId(id);
        version = budget.version();
        reason = budget.reason();
        sheet = new PlanSheet(periods.ofYear(budget.year()), budgets.lines(id));
    }

    /** The page stays as it is, with one category more. */
    public void add() {
        if (category != null) {
            sheet.add(category, categories.withCode(category).name());
        }
        category = null;
    }

    /** Spreads the total of a row anew, and says like what. */
    public void spread(PlanSheet.Row row, String kind) {
        BudgetOverview of = getBudget();
        Profile.Kind asked = Profile.Kind.valueOf(kind);
        Profiles.Spread spread = profiles.spread(new Profiles.Question(
                of.project(), of.department(), of.year(), row.getCategory(), row.getTotal(), asked));
        row.spread(spread.amounts());
        messages.done(
                spread.used() == asked ? "budget.spread." + asked : "budget.spread.nothing." + asked, row.getName());
    }

    public String save() {
        drafting.save(id, new SaveBudget(reason, sheet.amounts(), version));
        messages.done("budget.saved");
        return "/budgets/view?faces-redirect=true&id=" + id;
    }

    public List<CategoryLine> getCategories() {
        return categories.all();
    }

    public BudgetOverview getBudget() {
        if (budget == null) {
            budget = budgets.withId(id);
        }
        return budget;
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }
}
