package org.recoup.sharing.worth;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

/** Reads and shows rates and index values as people write them, exactly. */
final class Decimal {

    private static final Pattern FORM = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final int HUNDRED = 100;

    private Decimal() {}

    static BigFraction parse(String field, String text) {
        if (!FORM.matcher(text).matches()) {
            throw new Unshareable(field, "sharing.worth.decimal.form", text);
        }
        BigDecimal number = new BigDecimal(text);
        return BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    /** 3.5 becomes 7/200. */
    static BigFraction percent(String field, String text) {
        return parse(field, text).divide(HUNDRED);
    }

    /** 7/200 becomes 3.5, or a fraction such as 10 / 3 where a decimal would not end. */
    static String percent(BigFraction rate) {
        BigFraction percent = rate.multiply(HUNDRED);
        try {
            return new BigDecimal(percent.getNumerator())
                    .divide(new BigDecimal(percent.getDenominator()))
                    .toPlainString();
        } catch (ArithmeticException endless) {
            return percent.toString();
        }
    }
}
