package org.recoup.importing.reading.style;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A figure as written, taken apart: its sign, and what is left of it without currency and sign. A minus may stand before or behind,
 * parentheses and CR mean below zero, DR above.
 */
record Figures(boolean negative, String body, boolean percent) {

    private static final Set<String> CURRENCIES = currencies();
    private static final String MINUS = "-\u2212\u2012\u2013\uFE63\uFF0D";

    /** @return null when it is no figure at all */
    static Figures of(String value) {
        String rest = ascii(value).strip();
        boolean negative = false;
        if (rest.length() > 1 && rest.charAt(0) == '(' && rest.endsWith(")")) {
            negative = true;
            rest = rest.substring(1, rest.length() - 1).strip();
        }
        String bookkept = rest.toUpperCase(Locale.ROOT);
        if (bookkept.endsWith("CR") || bookkept.endsWith("DR")) {
            if (negative) {
                return null;
            }
            negative = bookkept.endsWith("CR");
            rest = rest.substring(0, rest.length() - 2).strip();
        }
        boolean percent = rest.endsWith("%");
        rest = percent ? rest.substring(0, rest.length() - 1) : rest;
        String signed = withoutCurrency(rest);
        String bare = withoutSign(signed);
        boolean minus = bare.length() < signed.length() && !signed.startsWith("+");
        if (minus && negative) {
            return null;
        }
        bare = withoutCurrency(bare);
        return bare.isEmpty() || !hasFigure(bare) ? null : new Figures(negative || minus, bare, percent);
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
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static String withoutSign(String text) {
        if (text.length() > 1 && (MINUS.indexOf(text.charAt(0)) >= 0 || text.charAt(0) == '+')) {
            return text.substring(1).strip();
        }
        int last = text.length() - 1;
        return last > 0 && MINUS.indexOf(text.charAt(last)) >= 0
                ? text.substring(0, last).strip()
                : text;
    }

    private static String withoutCurrency(String text) {
        int from = 0;
        while (from < text.length() && isOfName(text.charAt(from))) {
            from++;
        }
        int to = text.length();
        while (to > from && isOfName(text.charAt(to - 1))) {
            to--;
        }
        if (from > 0 && text.charAt(from - 1) == '.' && !isCurrency(text.substring(0, from))) {
            from--;
        }
        String before = text.substring(0, from).strip();
        String after = text.substring(to).strip();
        boolean known = (before.isEmpty() || isCurrency(before)) && (after.isEmpty() || isCurrency(after));
        return known && (before.isEmpty() || after.isEmpty())
                ? text.substring(from, to).strip()
                : text;
    }

    private static boolean isOfName(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.CURRENCY_SYMBOL || c == '.' || isSpace(c);
    }

    private static boolean isCurrency(String name) {
        boolean symbol = name.length() == 1 && Character.getType(name.charAt(0)) == Character.CURRENCY_SYMBOL;
        return symbol || CURRENCIES.contains(name.toUpperCase(Locale.ROOT));
    }

    /** Figures of all scripts become 0 to 9, spaces of all kinds one kind. */
    private static String ascii(String value) {
        StringBuilder ascii = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int digit = c < 128 ? -1 : Character.digit(c, 10);
            if (digit >= 0) {
                ascii.append((char) ('0' + digit));
            } else {
                ascii.append(c == '\u066B' ? '.' : c == '\u066C' ? ',' : isSpace(c) ? ' ' : c);
            }
        }
        return ascii.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || Character.isSpaceChar(c);
    }

    private static Set<String> currencies() {
        Set<String> names = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name :
                ("KR KR. R$ US$ A$ AU$ C$ CA$ NZ$ HK$ S$ NT$ MX$ RS RS. FR FR. SFR SFR. ZŁ KČ FT LEI ЛВ ЛВ. РУБ РУБ. "
                                + "Р. ГРН ГРН. ДИН ДИН. DIN DIN. KN TL RM KM 円 元 원 LT LS EURO EUROS STG")
                        .split(" ")) {
            names.add(name);
        }
        return names;
    }
}
