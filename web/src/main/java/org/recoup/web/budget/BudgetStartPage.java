package org.recoup.web.budget;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.recoup.budget.DraftBudget;
import org.recoup.budget.DraftingBudgets;

/** Starts a budget, or a revision of one: whose it is, for what, and when. */
@Named
@RequestScoped
public class BudgetStartPage {

    @Inject
    private DraftingBudgets drafting;

    private String project;
    private String department;
    private String year;

    public String start() {
        long draft = drafting.draft(new DraftBudget(project, department, year, ""));
        return "/budgets/edit?faces-redirect=true&id=" + draft;
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
}
