package org.recoup.sharing;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** Whole cents below an exact amount. */
final class Cents {

    private Cents() {}

    /** Cut down to a cent; mirrored for a negative pool, as the division into cents is. */
    static long cut(BigFraction exact, boolean negativePool) {
        return negativePool ? -floor(exact.negate()) : floor(exact);
    }

    // The library may keep the sign in the denominator.
    private static long floor(BigFraction exact) {
        BigInteger[] parts =
                exact.abs().getNumerator().divideAndRemainder(exact.abs().getDenominator());
        long down = parts[0].longValueExact();
        return exact.signum() >= 0 ? down : parts[1].signum() == 0 ? -down : -down - 1;
    }

    /** Half a cent counts as a whole one. */
    static long rounded(BigFraction exact) {
        return floor(exact.add(BigFraction.of(1, 2)));
    }
}
