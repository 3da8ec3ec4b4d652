package org.recoup.agreement;

import java.time.Instant;
import org.joda.money.Money;

/**
 * A party of an agreement and its signature, if it has signed.
 *
 * @param department code
 * @param quantity of what drives the cost
 * @param level cost of the service level that it needs, or null
 * @param funds whether it funds the project today
 * @param onBehalfOf name of the person for whom it was signed, or null
 * @param termsHash of what was signed
 * @param signable whether the reader may sign for it now
 */
public record PartyLine(
        int departmentId,
        String department,
        String name,
        long parts,
        long quantity,
        Money level,
        boolean funds,
        String signedBy,
        String onBehalfOf,
        Instant signedAt,
        String termsHash,
        boolean signable) {

    public boolean isSigned() {
        return signedAt != null;
    }

    PartyTerms terms() {
        return new PartyTerms(parts, quantity, level);
    }

    PartyLine signable(boolean may) {
        return new PartyLine(
                departmentId,
                department,
                name,
                parts,
                quantity,
                level,
                funds,
                signedBy,
                onBehalfOf,
                signedAt,
                termsHash,
                may);
    }
}
