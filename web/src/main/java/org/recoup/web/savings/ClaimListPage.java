package org.recoup.web.savings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
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
    private int page = 1;
    private int count;
    private List<ClaimLine> lines;

    public void load() {
        count = claims.count(state, project);
        lines = claims.page(state, project, page);
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
