package org.recoup.web.allocation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.recoup.settlement.Allocate;
import org.recoup.settlement.AllocatingSavings;
import org.recoup.settlement.AllocationRun;
import org.recoup.settlement.Allocations;
import org.recoup.settlement.ProjectPool;
import org.recoup.settlement.WaitingPeriod;
import org.recoup.web.Messages;
import org.recoup.web.Months;
import org.recoup.web.texts.Texts;

/** What an allocation run of the period in the address would do; without one, the periods that wait. */
@Named
@ViewScoped
public class AllocationPreviewPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Allocations allocations;

    @Inject
    private transient AllocatingSavings allocating;

    @Inject
    private transient Messages messages;

    private String period;
    private transient List<ProjectPool> pools = List.of();
    private transient List<WaitingPeriod> waiting = List.of();

    public void load() {
        if (period != null) {
            pools = allocations.preview(Months.of("period", period));
        }
        waiting = allocations.waiting();
    }

    /** @param project code of the only one to post, or null for all */
    public String post(String project) {
        AllocationRun run = allocating.allocate(new Allocate(Months.of("period", period), project));
        run.posted().forEach(line -> messages.done("allocation.posted", line.projectName(), String.valueOf(line.id())));
        run.hindered()
                .forEach(pool -> messages.done(
                        "allocation.not.posted", pool.projectName(), Texts.of("word." + pool.hindrance())));
        return "/allocations/list?faces-redirect=true&period=" + period;
    }

    public boolean isSomeReady() {
        return pools.stream().anyMatch(pool -> pool.hindrance() == null);
    }

    public List<ProjectPool> getPools() {
        return pools;
    }

    public List<WaitingPeriod> getWaiting() {
        return waiting;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }
}
