package org.recoup.sharing.claims;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The one figure with which every award of a rule can be computed again from the claim alone.
 *
 * @param measure what the figure measures, and so the formula
 * @param amount in cents, or a plain number for {@link Measure#PART}; the smallest one with which the awards sum to the estate
 */
public record Level(Measure measure, BigFraction amount) {

    public enum Measure {
        /** Award = claim x level. */
        PART,
        /** Award = the smaller of claim and level. */
        AWARD,
        /** Award = claim - level, or zero where the level is more. */
        LOSS,
        /** Half-claims are gained: award = the smaller of claim / 2 and level. */
        HALF_AWARD,
        /** Half-claims are lost: award = claim - the smaller of claim / 2 and level. */
        HALF_LOSS
    }

    /** The award in cents of a claim in cents. */
    public BigFraction award(BigFraction claim) {
        return switch (measure) {
            case PART -> claim.multiply(amount);
            case AWARD -> atMost(claim);
            case LOSS -> claim.subtract(atMost(claim));
            case HALF_AWARD -> atMost(claim.divide(2));
            case HALF_LOSS -> claim.subtract(atMost(claim.divide(2)));
        };
    }

    private BigFraction atMost(BigFraction most) {
        return amount.compareTo(most) < 0 ? amount : most;
    }
}
