package org.recoup.web.spending;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.recoup.budget.Overcommitments;
import org.recoup.platform.Acting;
import org.recoup.spending.CommitmentLine;
import org.recoup.spending.Commitments;
import org.recoup.spending.CostList;
import org.recoup.spending.Costs;
import org.recoup.spending.KeepingCommitments;
import org.recoup.web.Messages;
import org.recoup.web.budget.OverspendNotes;

/** A commitment, what is left of it, and the costs that released the rest. */
@Named
@ViewScoped
public class CommitmentViewPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Commitments commitments;

    @Inject
    private transient Costs costs;

    @Inject
    private transient KeepingCommitments keeping;

    @Inject
    private transient Overcommitments overcommitments;

    @Inject
    private transient OverspendNotes notes;

    @Inject
    private transient Acting acting;

    @Inject
    private transient Messages messages;

    private String id;
    private int page = 1;
    private CommitmentLine line;
    private transient CostList list;
    private transient List<String> above;
    private String reason;

    public void load() {
        line = commitments.withId(Keyed.key("commitment", id));
    }

    public String close() {
        keeping.close(line.id(), reason, line.version());
        return done("commitment.closed.done");
    }

    public String reopen() {
        keeping.reopen(line.id(), line.version());
        return done("commitment.reopened");
    }

    private String done(String text) {
        messages.done(text, String.valueOf(line.id()));
        return "/commitments/view?faces-redirect=true&id=" + line.id();
    }

    /** That it is more than is left of its budget, in words; read once a request. */
    public List<String> getAbove() {
        if (above == null) {
            above = notes.promised(overcommitments.ofCommitment(line.id()));
        }
        return above;
    }

    /** The costs that name it; read once a request. */
    public CostList getList() {
        if (list == null) {
            list = costs.ofCommitment(line.id(), page);
        }
        return list;
    }

    public boolean isKept() {
        return line.keptBy(acting.caller());
    }

    public CommitmentLine getLine() {
        return line;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
