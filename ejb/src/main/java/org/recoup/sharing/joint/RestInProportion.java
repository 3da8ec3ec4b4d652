package org.recoup.sharing.joint;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Gives each department an amount of its own, and divides what is left of the whole in proportion: the form that several rules have. */
final class RestInProportion {

    private RestInProportion() {}

    /**
     * @param together the whole, in cents
     * @param own in cents by index
     * @param proportions of the rest, by index, of any sign
     * @return shares that sum to the whole; empty when the proportions sum to zero, unless each is zero and nothing is left
     */
    static Optional<List<BigFraction>> divide(long together, long[] own, long[] proportions) {
        BigInteger rest = rest(together, own);
        BigInteger sum = sum(proportions);
        if (sum.signum() != 0) {
            return Optional.of(IntStream.range(0, own.length)
                    .mapToObj(i -> BigFraction.of(
                            BigInteger.valueOf(own[i])
                                    .multiply(sum)
                                    .add(rest.multiply(BigInteger.valueOf(proportions[i]))),
                            sum))
                    .toList());
        }
        return rest.signum() == 0 && Arrays.stream(proportions).allMatch(part -> part == 0)
                ? Optional.of(Arrays.stream(own).mapToObj(BigFraction::of).toList())
                : Optional.empty();
    }

    /** What is left of the whole, in cents; below zero where more was given out. */
    static BigInteger rest(long together, long[] own) {
        return BigInteger.valueOf(together).subtract(sum(own));
    }

    static BigInteger sum(long[] cents) {
        return Arrays.stream(cents).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
