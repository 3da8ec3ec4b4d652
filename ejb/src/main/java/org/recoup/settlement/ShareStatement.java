package org.recoup.settlement;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;
import org.recoup.sharing.Explanation;

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

    /** The share computed again from its explanation. */
    public Money recomputed() {
        return HouseCurrency.ofCents(explanation.recompute());
    }

    /** Whether that is what was stored, and the exact share is pool x weight / sum of weights. */
    public boolean agrees() {
        BigFraction exact = BigFraction.of(
                BigInteger.valueOf(explanation.pool()).multiply(explanation.weight()), explanation.sumOfWeights());
        return recomputed().isEqual(entitled)
                && exact.equals(BigFraction.of(explanation.exactNumerator(), explanation.exactDenominator()));
    }
}
