package org.recoup.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.joda.money.Money;
import org.recoup.sharing.Party;

/** What an agreement says of one party: its parts, its quantity of what drives the cost, and the level that it needs. */
@Embeddable
public class PartyTerms {

    @Column(name = "parts")
    private long parts;

    @Column(name = "quantity")
    private long quantity;

    @Column(name = "level")
    private Money level;

    protected PartyTerms() {}

    PartyTerms(long parts, long quantity, Money level) {
        this.parts = parts;
        this.quantity = quantity;
        this.level = level;
    }

    Party party(String department) {
        return new Party(department, parts, quantity, level);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartyTerms that
                && parts == that.parts
                && quantity == that.quantity
                && Objects.equals(level, that.level);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts, quantity, level);
    }
}
