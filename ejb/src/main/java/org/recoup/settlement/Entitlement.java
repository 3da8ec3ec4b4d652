package org.recoup.settlement;

import org.joda.money.Money;
import org.recoup.sharing.Explanation;

/**
 * What one department is entitled to out of a project's pool, beside what landed with it.
 *
 * @param department code
 * @param party whether it signed the agreement; one that did not is entitled to nothing and owes what landed
 * @param contribution up to the end of the period
 * @param entitled null while the pool cannot be divided, as is the explanation
 */
public record Entitlement(
        int departmentId,
        String department,
        String name,
        boolean party,
        Money contribution,
        Money landed,
        Money entitled,
        Explanation explanation) {

    /** Above zero: receives; below zero: pays. Null while the pool cannot be divided. */
    public Money due() {
        return entitled == null ? null : entitled.minus(landed);
    }
}
