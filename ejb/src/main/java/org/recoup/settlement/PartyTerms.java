package org.recoup.settlement;

import org.joda.money.Money;
import org.recoup.sharing.Party;

/**
 * A party of the agreement in force, with the agreement's terms.
 *
 * @param terms tiers of the agreement, as they are stored
 * @param quantity of what drives the cost
 * @param level cost of the service level that it needs, or null
 */
record PartyTerms(
        int projectId,
        long agreementId,
        int agreementVersion,
        String terms,
        int departmentId,
        String department,
        String name,
        long parts,
        long quantity,
        Money level) {

    Party party() {
        return new Party(department, parts, quantity, level);
    }
}
