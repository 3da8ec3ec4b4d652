package org.recoup.sharing.joint;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Gains of all departments and the excess that no open group may go above, over one common denominator.
 *
 * @param gains numerators in order of codes, in cents
 * @param excess numerator
 * @param denominator above zero
 */
record Point(BigInteger[] gains, BigInteger excess, BigInteger denominator) {

    static Point of(List<BigFraction> gains, BigFraction excess) {
        BigInteger common = Stream.concat(gains.stream(), Stream.of(excess))
                .map(value -> value.getDenominator().abs())
                .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
        BigInteger[] numerators =
                gains.stream().map(gain -> numerator(gain, common)).toArray(BigInteger[]::new);
        return new Point(numerators, numerator(excess, common), common);
    }

    private static BigInteger numerator(BigFraction value, BigInteger common) {
        return value.getNumerator().multiply(common.divide(value.getDenominator()));
    }

    /** The same in smaller numbers, where there are any. */
    Point reduced() {
        BigInteger divisor = denominator.gcd(excess);
        for (BigInteger gain : gains) {
            divisor = divisor.gcd(gain);
        }
        if (divisor.equals(BigInteger.ONE)) {
            return this;
        }
        BigInteger[] smaller = new BigInteger[gains.length];
        for (int i = 0; i < gains.length; i++) {
            smaller[i] = gains[i].divide(divisor);
        }
        return new Point(smaller, excess.divide(divisor), denominator.divide(divisor));
    }

    BigFraction exactExcess() {
        return BigFraction.of(excess, denominator);
    }

    List<BigFraction> exactGains() {
        return Arrays.stream(gains)
                .map(gain -> BigFraction.of(gain, denominator))
                .toList();
    }
}
