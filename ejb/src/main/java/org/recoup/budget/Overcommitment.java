package org.recoup.budget;

import org.joda.money.Money;

/**
 * A commitment above what is left of a budget: of a project, a department, a category and a financial year, by codes and name.
 *
 * @param category null when the commitment has none: then the whole budget of the department and year is meant
 * @param budget of the year, as approved
 * @param spent posted, and waiting without a commitment of its own
 * @param committed still open of all other commitments
 * @param asked what is to be promised
 * @param over by how much all of it together is above the budget
 * @param rule WARN or STOP
 * @param unbudgeted whether there is no approved budget at all for the department and year
 */
public record Overcommitment(
        String project,
        String department,
        String category,
        String categoryName,
        String year,
        Money budget,
        Money spent,
        Money committed,
        Money asked,
        Money over,
        OverspendRule rule,
        boolean unbudgeted) {

    public boolean isStop() {
        return rule == OverspendRule.STOP;
    }
}
