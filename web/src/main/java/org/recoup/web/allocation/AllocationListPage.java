package org.recoup.web.allocation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.recoup.settlement.AllocationLine;
import org.recoup.settlement.Allocations;
import org.recoup.settlement.WaitingPeriod;
import org.recoup.web.Months;

/** Allocations by project and period, and what waits for one. */
@Named
@RequestScoped
public class AllocationListPage {

    @Inject
    private Allocations allocations;

    private String project;
    private String period;
    private int page = 1;
    private List<AllocationLine> lines;
    private List<WaitingPeriod> waiting;

    public void load() {
        lines = allocations.of(project, Months.of("period", period), page);
        waiting = allocations.waiting();
    }

    public List<AllocationLine> getLines() {
        return lines;
    }

    public List<WaitingPeriod> getWaiting() {
        return waiting;
    }

    public long getPages() {
        return lines.isEmpty() ? 1 : (lines.get(0).matches() + Allocations.PAGE - 1) / Allocations.PAGE;
    }

    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
