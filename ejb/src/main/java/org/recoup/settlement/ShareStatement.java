package org.recoup.settlement;

import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.Money;
import org.recoup.sharing.Explanation;
import org.recoup.sharing.Step;

/**
 * What one department was entitled to in an allocation, and the steps that lead there.
 *
 * @param department code
 * @param party whether it is a party of the agreement
 */
public record ShareStatement(
        String department,
        String name,
        boolean party,
        Money contribution,
        Money entitled,
        Money landed,
        Explanation explanation) {

    /** Above zero: receives; below zero: pays. */
    public Money due() {
        return entitled.minus(landed);
    }

    /** Out of everything so far under the agreement. */
    public Money toDate() {
        return entitled.plus(explanation.already());
    }

    /** The share computed again from its explanation. */
    public Money recomputed() {
        return explanation.recompute();
    }

    /** Whether that is what was stored, and the steps sum to the exact share. */
    public boolean agrees() {
        BigFraction sum = explanation.steps().stream().map(Step::exact).reduce(BigFraction.ZERO, BigFraction::add);
        return recomputed().isEqual(entitled) && sum.equals(explanation.exact());
    }
}
