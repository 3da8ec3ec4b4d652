package org.recoup.sharing;

import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.money.LowestTerms;

/** Whole cents below an exact amount. */
final class Cents {

    private Cents() {}

    /** Cut down to a cent; mirrored for a negative pool, as the division into cents is. */
    static long cut(BigFraction exact, boolean negativePool) {
        return negativePool ? -floor(exact.negate()) : floor(exact);
    }

    private static long floor(BigFraction exact) {
        LowestTerms terms = LowestTerms.of(exact);
        long whole = terms.whole().longValueExact();
        return exact.signum() < 0 && terms.rest().signum() != 0 ? whole - 1 : whole;
    }

    /** Half a cent counts as a whole one. */
    static long rounded(BigFraction exact) {
        return floor(exact.add(BigFraction.of(1, 2)));
    }
}
