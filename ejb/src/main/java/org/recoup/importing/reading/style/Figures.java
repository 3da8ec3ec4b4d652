package org.recoup.importing.reading.style;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A figure as written, taken apart: its sign, and what is left of it without currency and sign. A minus may stand before or behind,
 * parentheses and CR mean below zero, DR above.
 *
 * @param currency as it is written; empty for none
 */
record Figures(boolean negative, String body, boolean percent, String currency, Figure.Side side) {

    private static final Pattern DASHES = Pattern.compile("[-\u2010-\u2015\u2212]+");

    static boolean isNothing(String value) {
        return !hasFigure(value)
                && DASHES.matcher(Peeling.of(ascii(value).strip()).rest()).matches();
    }

    /** @return null when it is no figure at all */
    static Figures of(String value) {
        Peeling peeled = Peeling.of(ascii(value).strip());
        boolean figure = !peeled.contradictory() && hasFigure(peeled.rest());
        return figure
                ? new Figures(peeled.negative(), peeled.rest(), peeled.percent(), peeled.currency(), peeled.side())
                : null;
    }

    /** @return null when it cannot be read with this decimal sign */
    BigDecimal read(DecimalSign decimal) {
        int e = Math.max(body.indexOf('E'), body.indexOf('e'));
        String mantissa = e < 0 ? body : body.substring(0, e);
        String plain = Grouping.without(mantissa, decimal);
        if (plain == null || percent) {
            return null;
        }
        int exponent = 0;
        if (e >= 0) {
            String digits = body.substring(e + 1);
            if (!digits.matches("[+-]?\\d{1,2}")) {
                return null;
            }
            exponent = Integer.parseInt(digits);
        }
        BigDecimal number = new BigDecimal(plain).scaleByPowerOfTen(exponent);
        return negative ? number.negate() : number;
    }

    /** A spreadsheet shows six figures of a large number at most; one with six may have had more. */
    boolean isCutShort() {
        int e = Math.max(body.indexOf('E'), body.indexOf('e'));
        return e >= 0 && body.substring(0, e).chars().filter(Character::isDigit).count() == 6;
    }

    private static boolean hasFigure(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Figures of all scripts become 0 to 9, spaces of all kinds one kind, and the wide signs of East Asia narrow ones. */
    private static String ascii(String value) {
        StringBuilder ascii = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = narrow(value.charAt(i));
            int digit = c < 128 ? -1 : Character.digit(c, 10);
            if (digit >= 0) {
                ascii.append((char) ('0' + digit));
            } else {
                ascii.append(c == '\u066B' ? '.' : c == '\u066C' ? ',' : isSpace(c) ? ' ' : c);
            }
        }
        return ascii.toString();
    }

    private static char narrow(char c) {
        return switch (c) {
            case '\uFFE0' -> '¢';
            case '\uFFE1' -> '£';
            case '\uFFE5' -> '¥';
            case '\uFFE6' -> '₩';
            default -> c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
        };
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || Character.isSpaceChar(c);
    }
}
