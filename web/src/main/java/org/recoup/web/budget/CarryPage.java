package org.recoup.web.budget;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
import org.joda.money.MoneyUtils;
import org.recoup.budget.BudgetOverview;
import org.recoup.budget.Budgets;
import org.recoup.budget.CarryBudgetForward;
import org.recoup.budget.CarryForwards;
import org.recoup.budget.CarryingForward;
import org.recoup.budget.Unspent;
import org.recoup.period.PeriodLine;
import org.recoup.period.Periods;
import org.recoup.platform.HouseCurrency;
import org.recoup.web.Messages;

/** Asks to carry forward what the budget in the address has left. */
@Named
@ViewScoped
public class CarryPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Budgets budgets;

    @Inject
    private transient CarryForwards carryForwards;

    @Inject
    private transient CarryingForward carrying;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Periods periods;

    @Inject
    private transient Clock clock;

    private Long id;
    private LocalDate early;
    private String reason;
    private final List<Row> rows = new ArrayList<>();
    private transient BudgetOverview budget;

    /** A category with something left, and how much of it is to be carried. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1;

        private final Unspent unspent;
        private Money amount;

        Row(Unspent unspent) {
            this.unspent = unspent;
            this.amount = MoneyUtils.max(unspent.left().minus(promised()), HouseCurrency.zero());
        }

        private Money promised() {
            return MoneyUtils.max(unspent.committed(), HouseCurrency.zero());
        }

        public Unspent getUnspent() {
            return unspent;
        }

        public Money getAmount() {
            return amount;
        }

        public void setAmount(Money amount) {
            this.amount = amount;
        }
    }

    public void load() {
        BudgetOverview of = getBudget();
        early = periods.ofYear(of.year()).stream()
                .map(PeriodLine::startsOn)
                .max(Comparator.naturalOrder())
                .map(last -> YearMonth.from(last).atEndOfMonth())
                .filter(end -> LocalDate.now(clock).isBefore(end))
                .orElse(null);
        carryForwards.unspent(of.project(), of.department(), of.year()).stream()
                .filter(category -> category.left().isPositive())
                .forEach(category -> rows.add(new Row(category)));
    }

    public String request() {
        BudgetOverview of = getBudget();
        carrying.request(new CarryBudgetForward(
                of.project(),
                of.department(),
                of.year(),
                reason,
                rows.stream()
                        .filter(row -> row.amount != null && !row.amount.isZero())
                        .map(row -> new CarryBudgetForward.Carried(row.unspent.category(), row.amount))
                        .toList()));
        messages.done("carry.requested");
        return "/budgets/carried?faces-redirect=true&project=" + of.project();
    }

    public BudgetOverview getBudget() {
        if (budget == null) {
            budget = budgets.withId(id);
        }
        return budget;
    }

    /** Last day of the year, while that is still to come. */
    public LocalDate getEarly() {
        return early;
    }

    public List<Row> getRows() {
        return rows;
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
}
