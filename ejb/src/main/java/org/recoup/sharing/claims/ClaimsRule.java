package org.recoup.sharing.claims;

import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** How an estate that is too small is divided among claims. */
public enum ClaimsRule {
    /** Everyone gets the same part of the claim. */
    PRO_RATA {
        @Override
        Awards awards(Claims claims) {
            // Without claims there is no estate either, and any part of nothing is nothing.
            BigFraction part = claims.sum().signum() == 0
                    ? BigFraction.ZERO
                    : claims.estate().divide(claims.sum());
            return claims.at(this, new Level(Level.Measure.PART, part));
        }
    },
    /** Everyone gets the same amount, but nobody more than the claim. */
    CONSTRAINED_EQUAL_AWARDS {
        @Override
        Awards awards(Claims claims) {
            return claims.at(this, new Level(Level.Measure.AWARD, claims.level(BigFraction.ONE, claims.estate())));
        }
    },
    /** Everyone loses the same amount, but nobody more than the claim. */
    CONSTRAINED_EQUAL_LOSSES {
        @Override
        Awards awards(Claims claims) {
            return claims.at(this, new Level(Level.Measure.LOSS, claims.level(BigFraction.ONE, claims.shortfall())));
        }
    },
    /** Up to half of all claims: equal awards on the half-claims; beyond: equal losses on them (Aumann and Maschler). */
    TALMUD {
        @Override
        Awards awards(Claims claims) {
            boolean gained = claims.estate().compareTo(claims.shortfall()) <= 0;
            return claims.at(
                    this,
                    gained
                            ? new Level(Level.Measure.HALF_AWARD, claims.level(HALF, claims.estate()))
                            : new Level(Level.Measure.HALF_LOSS, claims.level(HALF, claims.shortfall())));
        }
    },
    /** First come, first served, averaged over all orders of arrival (O'Neill); the Shapley value of the bankruptcy game. */
    RANDOM_ARRIVAL {
        @Override
        Awards awards(Claims claims) {
            return new Awards(this, claims.estate(), claims.byCode(), RandomArrival.awards(claims), Optional.empty());
        }
    };

    /** More claims above zero than this have more orders and groups of arrival than are counted: 2^20 groups are a million. */
    public static final int MOST_ARRIVING = 20;

    private static final BigFraction HALF = BigFraction.of(1, 2);

    /**
     * @param estate in cents, from zero to the sum of the claims
     * @param claims in cents by code of the department, zero or more; their order changes nothing
     * @return exact awards that sum to the estate
     * @throws org.recoup.sharing.fault.Unshareable when there is no claim, one is negative or too large, the estate is negative or
     *     more than the claims, or more than {@value #MOST_ARRIVING} claims are above zero under {@link #RANDOM_ARRIVAL}
     */
    public Awards divide(BigFraction estate, Map<String, BigFraction> claims) {
        return awards(Claims.of(estate, claims));
    }

    abstract Awards awards(Claims claims);
}
