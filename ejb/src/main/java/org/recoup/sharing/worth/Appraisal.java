package org.recoup.sharing.worth;

import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

/**
 * What a project costs and what it brings, both as present values in the unit of the flows they were made from.
 *
 * @param costs present value of costs, as a positive amount
 * @param benefits present value of benefits
 */
public record Appraisal(BigFraction costs, BigFraction benefits) {

    /** Net present value. */
    public BigFraction net() {
        return benefits.subtract(costs);
    }

    /**
     * Benefit-cost ratio.
     *
     * @throws Unshareable when there are no costs to compare with
     */
    public BigFraction ratio() {
        if (costs.signum() <= 0) {
            throw new Unshareable("costs", "sharing.worth.costs.none", costs);
        }
        return benefits.divide(costs);
    }
}
