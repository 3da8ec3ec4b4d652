package org.recoup.web.savings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.recoup.savings.ClaimFilter;
import org.recoup.savings.ClaimLine;
import org.recoup.savings.ClaimState;
import org.recoup.savings.Claims;
import org.recoup.savings.Savings;

/** The worklist of assurers, and everyone's view of claims: those that wait come first. */
@Named
@RequestScoped
public class ClaimListPage {

    @Inject
    private Claims claims;

    @Inject
    private Savings savings;

    private ClaimState state;
    private String project;
    private String department;
    private String period;
    private int page = 1;
    private int count;
    private List<ClaimLine> lines;

    public void load() {
        ClaimFilter filter = new ClaimFilter(state, project, department, month());
        count = claims.count(filter);
        lines = claims.page(filter, page);
    }

    /** A month that does not exist finds everything, as an empty one does. */
    private YearMonth month() {
        try {
            return period == null || period.isEmpty() ? null : YearMonth.parse(period);
        } catch (DateTimeException e) {
            return null;
        }
    }

    public List<ClaimLine> getLines() {
        return lines;
    }

    public List<Savings.ProjectName> getProjects() {
        return savings.projects();
    }

    public ClaimState[] getStates() {
        return ClaimState.values();
    }

    public int getCount() {
        return count;
    }

    public int getPages() {
        return Math.max(1, (count + Claims.PAGE - 1) / Claims.PAGE);
    }

    public ClaimState getState() {
        return state;
    }

    public void setState(ClaimState state) {
        this.state = state;
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

    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(page, 1);
    }
}
