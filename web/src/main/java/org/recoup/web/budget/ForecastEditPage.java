package org.recoup.web.budget;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.recoup.budget.BudgetFilter;
import org.recoup.budget.Categories;
import org.recoup.budget.CategoryLine;
import org.recoup.budget.ForecastOverview;
import org.recoup.budget.Forecasting;
import org.recoup.budget.Forecasts;
import org.recoup.budget.SubmitForecast;
import org.recoup.period.Periods;
import org.recoup.web.Messages;

/** A new forecast: of what is asked for first, then as a sheet that starts from actual costs and the rest of the budget. */
@Named
@ViewScoped
public class ForecastEditPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Forecasts forecasts;

    @Inject
    private transient Forecasting forecasting;

    @Inject
    private transient Categories categories;

    @Inject
    private transient Periods periods;

    @Inject
    private transient Messages messages;

    private String project;
    private String department;
    private String year;
    private String note;
    private String category;
    private PlanSheet sheet;

    public void load() {
        if (isChosen()) {
            sheet = new PlanSheet(periods.ofYear(year), forecasts.proposed(project, department, year));
        }
    }

    /** The sheet as it was forecast last. */
    public void last() {
        List<ForecastOverview> found = forecasts
                .matching(new BudgetFilter(project, department, year, null, false, 1))
                .lines();
        if (found.isEmpty()) {
            messages.error(null, "forecast.none.before");
        } else {
            sheet = new PlanSheet(
                    periods.ofYear(year), forecasts.lines(found.get(0).id()));
        }
    }

    /** The sheet as it is proposed. */
    public void proposed() {
        load();
    }

    public void add() {
        if (category != null) {
            sheet.add(category, categories.withCode(category).name());
        }
        category = null;
    }

    public String save() {
        long id = forecasting.submit(new SubmitForecast(project, department, year, note, sheet.amounts()));
        messages.done("forecast.saved");
        return "/forecasts/view?faces-redirect=true&id=" + id;
    }

    public boolean isChosen() {
        return given(project) && given(department) && given(year);
    }

    private static boolean given(String code) {
        return code != null && !code.isBlank();
    }

    public List<CategoryLine> getCategories() {
        return categories.all();
    }

    public PlanSheet getSheet() {
        return sheet;
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

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }
}
