package org.recoup.settlement;

import org.recoup.sharing.Rule;

/**
 * A party of the agreement in force, with the agreement's terms.
 *
 * @param parts agreed; zero where the rule reads none
 */
record PartyTerms(
        int projectId,
        long agreementId,
        int agreementVersion,
        Rule rule,
        int departmentId,
        String department,
        String name,
        long parts) {}
