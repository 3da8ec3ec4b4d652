package org.recoup.web.spending;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.spending.AskingForCorrections;
import org.recoup.spending.CorrectionLine;
import org.recoup.spending.Corrections;
import org.recoup.spending.CostLine;
import org.recoup.web.Messages;

/** On the page of a cost: asking for its correction, and what became of that. */
@Named
@ViewScoped
public class CostCorrectionPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Corrections corrections;

    @Inject
    private transient AskingForCorrections asking;

    @Inject
    private transient Acting acting;

    @Inject
    private transient Messages messages;

    private CostLine line;
    private List<CorrectionLine> asked;
    private String reason;
    private String comment;

    public void load(CostLine cost) {
        line = cost;
        asked = corrections.ofCost(cost.id());
    }

    public String ask() {
        asking.ask(line.id(), reason);
        return done("correction.asked");
    }

    public String decline() {
        asking.decline(line.id(), comment);
        return done("correction.declined");
    }

    private String done(String text) {
        messages.done(text, String.valueOf(line.id()));
        return "/costs/view?faces-redirect=true&id=" + line.id();
    }

    public boolean isAskable() {
        return line.askableBy(acting.caller()) && asked.stream().noneMatch(CorrectionLine::open);
    }

    /** Whether the reader answers what somebody else asked for. */
    public boolean isAnswerable() {
        return acting.caller().holds(Role.APPROVER, line.departmentId())
                && asked.stream().anyMatch(one -> one.open() && !one.own());
    }

    public List<CorrectionLine> getAsked() {
        return asked;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
