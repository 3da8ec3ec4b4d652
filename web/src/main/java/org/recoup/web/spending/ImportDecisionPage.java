package org.recoup.web.spending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.recoup.spending.imported.DecidingOnImports;
import org.recoup.spending.imported.DecisionLine;
import org.recoup.spending.imported.ImportsToDecide;
import org.recoup.spending.imported.WaitingImport;
import org.recoup.spending.imported.WaitingSum;
import org.recoup.web.budget.OverspendNotes;
import org.recoup.web.importing.ImportWords;

/** An approver looks at all that waits of a file, and approves or returns it as one. */
@Named
@RequestScoped
public class ImportDecisionPage {

    @Inject
    private ImportsToDecide imports;

    @Inject
    private DecidingOnImports deciding;

    @Inject
    private OverspendNotes notes;

    private long run;
    private String comment;
    private WaitingImport file;
    private List<WaitingSum> sums;
    private long countOfSums;
    private List<String> overspends;
    private DecisionLine decision;

    /** Before each rendering, so that progress is that of the moment. */
    public void load() {
        file = imports.withId(run);
        decision = imports.decision(run).orElse(null);
        sums = imports.sums(run);
        countOfSums = sums.size() < ImportsToDecide.SHOWN ? sums.size() : imports.countOfSums(run);
        overspends = notes.of(imports.overspends(run));
    }

    public String approve() {
        deciding.approve(run);
        return here();
    }

    public String giveBack() {
        deciding.giveBack(run, comment);
        return here();
    }

    public String stop() {
        deciding.stop(run);
        return here();
    }

    private static String here() {
        return "/approvals/import?faces-redirect=true&includeViewParams=true";
    }

    public boolean isGoing() {
        return decision != null && decision.isGoing();
    }

    /** Whether the reader can decide now; before the lines are read, whether it may be tried. */
    public boolean isOpen() {
        return file == null || (!isGoing() && file.lines() > 0);
    }

    /** Why the last try ended without a decision; empty when it did not. */
    public List<String> getFailure() {
        return decision == null ? List.of() : ImportWords.failure(decision.failure());
    }

    public WaitingImport getFile() {
        return file;
    }

    public List<WaitingSum> getSums() {
        return sums;
    }

    public long getCountOfSums() {
        return countOfSums;
    }

    public List<String> getOverspends() {
        return overspends;
    }

    public DecisionLine getDecision() {
        return decision;
    }

    public long getRun() {
        return run;
    }

    public void setRun(long run) {
        this.run = run;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
