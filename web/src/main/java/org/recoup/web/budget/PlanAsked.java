package org.recoup.web.budget;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.recoup.budget.BudgetFilter;
import org.recoup.budget.BudgetOverview;
import org.recoup.budget.Budgets;
import org.recoup.budget.CarryForwardLine;
import org.recoup.budget.CarryForwards;
import org.recoup.budget.ForecastOverview;
import org.recoup.budget.Forecasts;
import org.recoup.budget.Found;
import org.recoup.budget.ProposalState;
import org.recoup.budget.VirementLine;
import org.recoup.budget.Virements;
import org.recoup.web.Shown;
import org.recoup.web.spending.Offered;

/** The lists of budgets, virements, carry forwards and forecasts, each as the address asks for it. */
@Named
@RequestScoped
public class PlanAsked {

    @Inject
    private Budgets budgets;

    @Inject
    private Virements virements;

    @Inject
    private CarryForwards carryForwards;

    @Inject
    private Forecasts forecasts;

    @Inject
    private Shown shown;

    private String project;
    private String department;
    private String year;
    private String state;
    private boolean waiting;
    private int page = 1;
    private Found<BudgetOverview> foundBudgets;
    private Found<VirementLine> foundVirements;
    private Found<CarryForwardLine> foundCarried;
    private Found<ForecastOverview> foundForecasts;

    private BudgetFilter filter() {
        return new BudgetFilter(
                project,
                department,
                year,
                Arrays.stream(ProposalState.values())
                        .filter(known -> known.name().equals(state))
                        .findFirst()
                        .orElse(null),
                waiting,
                page);
    }

    public void loadBudgets() {
        foundBudgets = budgets.matching(filter());
    }

    public void loadVirements() {
        foundVirements = virements.matching(filter());
    }

    public void loadCarried() {
        foundCarried = carryForwards.matching(filter());
    }

    public void loadForecasts() {
        foundForecasts = forecasts.matching(filter());
    }

    public Found<BudgetOverview> getBudgets() {
        return foundBudgets;
    }

    public Found<VirementLine> getVirements() {
        return foundVirements;
    }

    public Found<CarryForwardLine> getCarried() {
        return foundCarried;
    }

    public Found<ForecastOverview> getForecasts() {
        return foundForecasts;
    }

    /** The states of budget versions. */
    public List<Offered.Option> getBudgetStates() {
        return states(
                ProposalState.DRAFT,
                ProposalState.SUBMITTED,
                ProposalState.APPROVED,
                ProposalState.RETURNED,
                ProposalState.WITHDRAWN);
    }

    /** The states of virements and carry forwards. */
    public List<Offered.Option> getMoveStates() {
        return states(ProposalState.SUBMITTED, ProposalState.APPROVED, ProposalState.REJECTED, ProposalState.WITHDRAWN);
    }

    private List<Offered.Option> states(ProposalState... states) {
        return Stream.of(states)
                .map(one -> new Offered.Option(one.name(), shown.word(one)))
                .toList();
    }

    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public boolean isWaiting() {
        return waiting;
    }

    public void setWaiting(boolean waiting) {
        this.waiting = waiting;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
