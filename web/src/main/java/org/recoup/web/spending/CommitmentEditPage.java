package org.recoup.web.spending;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.joda.money.Money;
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
    private String category;
    private String reference;
    private String description;
    private Money amount;

    public void load() {
        line = commitments.withId(Keyed.key("commitment", id));
        category = line.category();
        reference = line.reference();
        description = line.description();
        amount = line.amount();
    }

    public String save() {
        keeping.edit(line.id(), new EditCommitment(category, reference, description, amount, line.version()));
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

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }
}
