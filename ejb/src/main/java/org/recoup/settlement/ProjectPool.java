package org.recoup.settlement;

import java.util.List;
import org.joda.money.Money;
import org.recoup.platform.Fault;
import org.recoup.sharing.Facts;
import org.recoup.sharing.Rule;

/**
 * The pool of a project in a period, divided as it would be now.
 *
 * @param project code
 * @param agreementId null when none is in force, as are its version and rule
 * @param rule of the last tier
 * @param tiers how many there are
 * @param hindrance null when it can be allocated
 * @param fault what exactly is in the way, where the hindrance alone does not say it; else null
 * @param facts to which the terms were applied; null when they could not be
 * @param shares in order of department codes
 */
public record ProjectPool(
        int projectId,
        String project,
        String projectName,
        Money pool,
        Long agreementId,
        Integer agreementVersion,
        Rule rule,
        int tiers,
        Hindrance hindrance,
        Fault fault,
        Facts facts,
        List<Entitlement> shares) {

    public ProjectPool {
        shares = List.copyOf(shares);
    }
}
