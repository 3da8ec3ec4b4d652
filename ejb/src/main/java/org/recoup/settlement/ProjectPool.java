package org.recoup.settlement;

import java.util.List;
import org.joda.money.Money;
import org.recoup.sharing.Rule;

/**
 * The pool of a project in a period, divided as it would be now.
 *
 * @param project code
 * @param agreementId null when none is in force, as are its version and rule
 * @param hindrance null when it can be allocated
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
        Hindrance hindrance,
        List<Entitlement> shares) {

    public ProjectPool {
        shares = List.copyOf(shares);
    }
}
