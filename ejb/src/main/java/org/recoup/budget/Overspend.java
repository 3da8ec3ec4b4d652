package org.recoup.budget;

import java.util.List;
import org.joda.money.Money;

/**
 * Spending above what is left of a budget: of a project, a department, a category and a financial year, by codes and name.
 *
 * @param budget of the year, as approved
 * @param spent posted already
 * @param waiting entered by others and not decided yet; zero on approval
 * @param asked what is to be added
 * @param over by how much all of it together is above the budget
 * @param rule WARN or STOP
 * @param lines places, from zero, of the spends in the list that was asked about
 * @param unbudgeted whether there is no approved budget at all for the department and year
 */
public record Overspend(
        String project,
        String department,
        String category,
        String categoryName,
        String year,
        Money budget,
        Money spent,
        Money waiting,
        Money asked,
        Money over,
        OverspendRule rule,
        List<Integer> lines,
        boolean unbudgeted) {

    public boolean isStop() {
        return rule == OverspendRule.STOP;
    }
}
