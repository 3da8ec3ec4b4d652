package org.recoup.web.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.recoup.ledger.LedgerMoment;
import org.recoup.statement.DepartmentStatement;
import org.recoup.statement.DepartmentStatements;
import org.recoup.statement.ProjectReport;
import org.recoup.statement.ProjectReports;
import org.recoup.statement.ReportChoices;
import org.recoup.statement.ReportChoices.Choice;

/** Chooses a report and shows its main figures; what is chosen stands in the address. */
@Named
@RequestScoped
public class ReportListPage {

    @Inject
    private ReportChoices choices;

    @Inject
    private DepartmentStatements statements;

    @Inject
    private ProjectReports projectReports;

    @Inject
    private Clock clock;

    private String department;
    private String project;
    private String upTo;
    private String asAt;
    private List<Choice> departments;
    private List<Choice> projects;
    private List<LocalDate> periods;
    private DepartmentStatement statement;
    private ProjectReport report;

    public void load() {
        departments = choices.departments();
        projects = choices.projects();
        periods = choices.periods();
        YearMonth month = Given.month("upTo", upTo);
        Instant moment = Given.moment("asAt", asAt, clock.getZone());
        if (department != null) {
            statement = statements.of(department, month, moment);
        } else if (project != null) {
            report = projectReports.of(project, month, moment);
        }
    }

    public LedgerMoment getMoment() {
        return statement != null ? statement.moment() : report.moment();
    }

    /** The month that is shown, else the one of today. */
    public YearMonth getMonth() {
        return statement != null ? statement.upTo() : report != null ? report.upTo() : YearMonth.now(clock);
    }

    public List<Choice> getDepartments() {
        return departments;
    }

    public List<Choice> getProjects() {
        return projects;
    }

    public List<LocalDate> getPeriods() {
        return periods;
    }

    public DepartmentStatement getStatement() {
        return statement;
    }

    public ProjectReport getReport() {
        return report;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }

    public String getUpTo() {
        return upTo;
    }

    public void setUpTo(String upTo) {
        this.upTo = upTo;
    }

    public String getAsAt() {
        return asAt;
    }

    public void setAsAt(String asAt) {
        this.asAt = asAt;
    }
}
