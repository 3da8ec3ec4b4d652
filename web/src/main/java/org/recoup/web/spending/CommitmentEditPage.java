package org.recoup.web.spending;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.recoup.platform.Acting;
import org.recoup.spending.CommitmentLine;
import org.recoup.spending.Commitments;
import org.recoup.spending.EditCommitment;
import org.recoup.spending.KeepingCommitments;
import org.recoup.web.Messages;

/** Changes what a department promised. */
@Named
@ViewScoped
public class CommitmentEditPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Commitments commitments;

    @Inject
    private transient KeepingCommitments keeping;

    @Inject
    private transient Acting acting;

    @Inject
    private transient Messages messages;

    private String id;
    private CommitmentLine line;
    private final CommitmentForm form = new CommitmentForm();

    public void load() {
        line = commitments.withId(Keyed.key("commitment", id));
        form.show(line);
    }

    public String save() {
        keeping.edit(
                line.id(),
                new EditCommitment(
                        form.getCategory(),
                        form.getReference(),
                        form.getDescription(),
                        form.getAmount(),
                        line.version()));
        messages.done("commitment.changed", String.valueOf(line.id()));
        return "/commitments/view?faces-redirect=true&id=" + line.id();
    }

    /** Whether the reader may change it as it is now. */
    public boolean isEditable() {
        return line.keptBy(acting.caller()) && !line.isClosed();
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

    public CommitmentForm getForm() {
        return form;
    }
}
