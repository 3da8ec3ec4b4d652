package org.recoup.web.agreement;

import java.io.Serializable;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.recoup.agreement.PartyLine;
import org.recoup.agreement.WordAgreement.PartyParts;

/** A party while its draft is being written. */
public class PartyRow implements Serializable {

    private static final long serialVersionUID = 1;

    private final String department;
    private final String name;
    private BigDecimal parts = BigDecimal.ONE;
    private BigDecimal quantity;
    private Money level;
    private Money contribution;

    PartyRow(String department, String name) {
        this.department = department;
        this.name = name;
    }

    static PartyRow of(PartyLine line) {
        PartyRow row = new PartyRow(line.department(), line.name());
        row.parts = BigDecimal.valueOf(line.parts());
        row.quantity = BigDecimal.valueOf(line.quantity());
        row.level = line.level();
        return row;
    }

    PartyParts terms() {
        return new PartyParts(department, parts, quantity, level);
    }

    public String getDepartment() {
        return department;
    }

    public String getName() {
        return name;
    }

    public BigDecimal getParts() {
        return parts;
    }

    public void setParts(BigDecimal parts) {
        this.parts = parts;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(BigDecimal quantity) {
        this.quantity = quantity;
    }

    public Money getLevel() {
        return level;
    }

    public void setLevel(Money level) {
        this.level = level;
    }

    /** Expected in all. */
    public Money getContribution() {
        return contribution;
    }

    public void setContribution(Money contribution) {
        this.contribution = contribution;
    }
}
