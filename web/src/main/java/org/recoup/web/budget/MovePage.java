package org.recoup.web.budget;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;
import org.recoup.budget.BudgetOverview;
import org.recoup.budget.Budgets;
import org.recoup.budget.Categories;
import org.recoup.budget.CategoryLine;
import org.recoup.budget.MovingBudget;
import org.recoup.budget.PlanLine;
import org.recoup.budget.RequestVirement;
import org.recoup.period.PeriodLine;
import org.recoup.period.Periods;
import org.recoup.web.Messages;
import org.recoup.web.Months;

/** Asks for a virement of the budget whose version is in the address. */
@Named
@ViewScoped
public class MovePage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Budgets budgets;

    @Inject
    private transient MovingBudget moving;

    @Inject
    private transient Categories categories;

    @Inject
    private transient Periods periods;

    @Inject
    private transient Messages messages;

    private Long id;
    private String from;
    private String toCategory;
    private String toPeriod;
    private Money amount;
    private String reason;
    private transient BudgetOverview budget;

    public String request() {
        BudgetOverview of = getBudget();
        int stroke = from.lastIndexOf('|');
        moving.request(new RequestVirement(
                of.project(),
                of.department(),
                of.year(),
                from.substring(0, Math.max(stroke, 0)),
                Months.of("from", from.substring(stroke + 1)),
                toCategory,
                YearMonth.parse(toPeriod),
                amount,
                reason));
        messages.done("virement.requested");
        return "/budgets/moves?faces-redirect=true&project=" + of.project();
    }

    public BudgetOverview getBudget() {
        if (budget == null) {
            budget = budgets.withId(id);
        }
        return budget;
    }

    /** Lines that have something to give. */
    public List<PlanLine> getLines() {
        return budgets.lines(id).stream()
                .filter(line -> line.amount().isPositive())
                .toList();
    }

    public List<CategoryLine> getCategories() {
        return categories.all();
    }

    public List<PeriodLine> getPeriods() {
        return periods.ofYear(getBudget().year());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getToCategory() {
        return toCategory;
    }

    public void setToCategory(String toCategory) {
        this.toCategory = toCategory;
    }

    public String getToPeriod() {
        return toPeriod;
    }

    public void setToPeriod(String toPeriod) {
        this.toPeriod = toPeriod;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
