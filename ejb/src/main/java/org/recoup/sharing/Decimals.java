package org.recoup.sharing;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

/** Decimals as exact fractions. */
final class Decimals {

    /** More figures than these, before and after the point, are refused: a few letters such as 1E-999999999 would fill the memory. */
    private static final int MOST_WHOLE = 15;

    private static final int MOST_BEHIND = 20;

    private Decimals() {}

    static BigFraction fraction(BigDecimal decimal) {
        BigDecimal plain = decimal.stripTrailingZeros();
        return plain.scale() <= 0
                ? BigFraction.of(plain.toBigIntegerExact())
                : BigFraction.of(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    /** @throws Unshareable when the number has too many figures */
    static void check(String field, BigDecimal number) {
        if (isLong(number)) {
            throw new Unshareable(field, "sharing.decimal.long", MOST_WHOLE, MOST_BEHIND, shown(number));
        }
    }

    /** In plain figures where these are not too many; a dash for none. */
    static String shown(BigDecimal number) {
        if (number == null) {
            return "-";
        }
        BigDecimal plain = number.stripTrailingZeros();
        return isLong(plain) ? plain.toString() : plain.toPlainString();
    }

    private static boolean isLong(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() > MOST_BEHIND || (long) plain.precision() - plain.scale() > MOST_WHOLE;
    }
}
