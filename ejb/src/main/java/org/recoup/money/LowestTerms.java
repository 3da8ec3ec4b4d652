package org.recoup.money;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A fraction as people write it: in lowest terms with the sign in front. The library may keep the sign in the denominator, or in both
 * places, and its absolute value does too.
 *
 * @param denominator above zero
 */
public record LowestTerms(BigInteger numerator, BigInteger denominator) {

    public static LowestTerms of(BigFraction value) {
        BigInteger numerator = value.getNumerator();
        BigInteger denominator = value.getDenominator();
        return denominator.signum() < 0
                ? new LowestTerms(numerator.negate(), denominator.negate())
                : new LowestTerms(numerator, denominator);
    }

    /** The whole part, cut towards zero, with its sign. */
    public BigInteger whole() {
        return numerator.divide(denominator);
    }

    /** What is cut off, as a numerator over the denominator; zero or more. */
    public BigInteger rest() {
        return numerator.abs().mod(denominator);
    }

    /** Such as 200000/3; a whole number has no denominator. */
    public String text() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
