package org.recoup.web.spending;

import java.io.Serializable;
import org.joda.money.Money;
import org.recoup.spending.CommitmentLine;

/** What is written about a promise, when it is entered and when it is changed. */
public class CommitmentForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String category;
    private String reference;
    private String description;
    private Money amount;

    void show(CommitmentLine line) {
        category = line.category();
        reference = line.reference();
        description = line.description();
        amount = line.amount();
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
