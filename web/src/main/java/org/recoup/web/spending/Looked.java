package org.recoup.web.spending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import org.recoup.spending.CommitmentFilter;
import org.recoup.spending.CommitmentState;
import org.recoup.spending.EntryFilter;
import org.recoup.spending.EntryState;

/** What is looked for on a list of costs, transfers or commitments, as it stands in the address. */
@Named
@RequestScoped
public class Looked {

    private String project;
    private String department;
    private String period;
    private String belongsTo;
    private String state;
    private String year;
    private boolean waiting;
    private Long importRun;
    private int page = 1;

    /** A month or state that does not exist finds everything, as an empty one does. */
    public EntryFilter filter() {
        return new EntryFilter(
                project, department, month(period), month(belongsTo), knownState(), waiting, importRun, page);
    }

    /** Likewise, of commitments. */
    public CommitmentFilter commitments() {
        return new CommitmentFilter(
                project,
                department,
                year,
                Arrays.stream(CommitmentState.values())
                        .filter(known -> known.name().equals(state))
                        .findFirst()
                        .orElse(null),
                page);
    }

    /** The month of which late costs are looked for, when it is one; else null. */
    public YearMonth getLateMonth() {
        return month(belongsTo);
    }

    private static YearMonth month(String text) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private EntryState knownState() {
        return Arrays.stream(EntryState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElse(null);
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

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getBelongsTo() {
        return belongsTo;
    }

    public void setBelongsTo(String belongsTo) {
        this.belongsTo = belongsTo;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public boolean isWaiting() {
        return waiting;
    }

    public void setWaiting(boolean waiting) {
        this.waiting = waiting;
    }

    public Long getImportRun() {
        return importRun;
    }

    public void setImportRun(Long importRun) {
        this.importRun = importRun;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
