package org.recoup.web.budget;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.recoup.budget.CarryForwardLine;
import org.recoup.budget.CarryForwards;
import org.recoup.budget.CarryingForward;
import org.recoup.budget.LoweredBudgets;
import org.recoup.budget.MovingBudget;
import org.recoup.budget.VirementLine;
import org.recoup.budget.Virements;
import org.recoup.web.Messages;

/** A virement or a carry forward, and what the reader may decide about it. */
@Named
@ViewScoped
public class MoveViewPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Virements virements;

    @Inject
    private transient MovingBudget moving;

    @Inject
    private transient CarryForwards carryForwards;

    @Inject
    private transient CarryingForward carrying;

    @Inject
    private transient LoweredBudgets lowered;

    @Inject
    private transient OverspendNotes notes;

    @Inject
    private transient Messages messages;

    private Long id;
    private int version;
    private String comment;
    private transient VirementLine virement;
    private transient CarryForwardLine carried;
    private transient List<String> below;

    public void loadVirement() {
        virement = virements.withId(id);
        version = virement.version();
        below = notes.lowered(lowered.ofVirement(id));
    }

    public void loadCarried() {
        carried = carryForwards.withId(id);
        version = carried.version();
        below = notes.lowered(lowered.ofCarryForward(id));
    }

    public String approveVirement() {
        moving.approve(id, version);
        return done("virement.approved", "/budgets/move");
    }

    public String rejectVirement() {
        moving.reject(id, comment, version);
        return done("virement.rejected", "/budgets/move");
    }

    public String withdrawVirement() {
        moving.withdraw(id, version);
        return done("virement.withdrawn", "/budgets/move");
    }

    public String approveCarried() {
        carrying.approve(id, version);
        return done("carry.approved", "/budgets/carry");
    }

    public String rejectCarried() {
        carrying.reject(id, comment, version);
        return done("carry.rejected", "/budgets/carry");
    }

    public String withdrawCarried() {
        carrying.withdraw(id, version);
        return done("carry.withdrawn", "/budgets/carry");
    }

    private String done(String text, String page) {
        messages.done(text);
        return page + "?faces-redirect=true&id=" + id;
    }

    /** What it would leave below what is spent, in words. */
    public List<String> getBelow() {
        return below;
    }

    public VirementLine getVirement() {
        return virement;
    }

    public CarryForwardLine getCarried() {
        return carried;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
