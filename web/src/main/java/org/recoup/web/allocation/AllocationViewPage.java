package org.recoup.web.allocation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.recoup.settlement.AllocatingSavings;
import org.recoup.settlement.AllocationStatement;
import org.recoup.settlement.Allocations;
import org.recoup.settlement.ShareStatement;
import org.recoup.settlement.UndoAllocation;
import org.recoup.web.Messages;
import org.recoup.web.allocation.Reasoning.Step;

/** One allocation, which says of every share why it is what it is. */
@Named
@ViewScoped
public class AllocationViewPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Allocations allocations;

    @Inject
    private transient AllocatingSavings allocating;

    @Inject
    private transient Reasoning reasoning;

    @Inject
    private transient Messages messages;

    private long id;
    private String reason;
    private transient AllocationStatement statement;

    public void load() {
        statement = allocations.withId(id);
    }

    public String undo() {
        allocating.undo(id, new UndoAllocation(reason));
        messages.done("allocation.undone", String.valueOf(id));
        return "/allocations/view?faces-redirect=true&id=" + id;
    }

    public List<Step> getGround() {
        return reasoning.ground(statement);
    }

    public List<Step> steps(ShareStatement share) {
        return reasoning.steps(share, statement);
    }

    /** What a share comes to, in a sentence. */
    public String outcome(ShareStatement share) {
        return reasoning.outcome(share);
    }

    public AllocationStatement getStatement() {
        return statement;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
