package org.recoup.importing.reading.style;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands around a figure, taken off from the outside: parentheses, CR and DR, percent, currency, and the sign. */
final class Peeling {

    private static final String MINUS = "-\u2212\u2012\u2013\uFE63\uFF0D";

    private static final Pattern NO_CENTS = Pattern.compile("(.*\\d[.,])[-\u2010-\u2015\u2212]{1,2}");

    private String rest;
    private String currency = "";
    private Figure.Side side = Figure.Side.NONE;
    private boolean negative;
    private boolean percent;
    private boolean contradictory;

    private Peeling(String text) {
        rest = text;
    }

    /** @param text in ASCII, but for names and signs */
    static Peeling of(String text) {
        Peeling peeling = new Peeling(text);
        peeling.takeCurrency();
        peeling.takeParentheses();
        peeling.takeBookkeeping();
        peeling.takePercent();
        peeling.takeCurrency();
        peeling.takeNoCents();
        peeling.takeSign();
        peeling.takeCurrency();
        return peeling;
    }

    String rest() {
        return rest;
    }

    String currency() {
        return currency;
    }

    Figure.Side side() {
        return side;
    }

    boolean negative() {
        return negative;
    }

    boolean percent() {
        return percent;
    }

    /** Whether it says twice that it is below zero, or names two currencies. */
    boolean contradictory() {
        return contradictory;
    }

    private void takeParentheses() {
        if (rest.length() > 1 && rest.charAt(0) == '(' && rest.endsWith(")")) {
            below();
            rest = rest.substring(1, rest.length() - 1).strip();
        }
    }

    private void takeBookkeeping() {
        String end = rest.toUpperCase(Locale.ROOT);
        if (end.endsWith("CR") || end.endsWith("DR")) {
            contradictory |= negative;
            side = end.endsWith("CR") ? Figure.Side.CREDIT : Figure.Side.DEBIT;
            negative = end.endsWith("CR");
            rest = rest.substring(0, rest.length() - 2).strip();
        }
    }

    private void takePercent() {
        percent = rest.endsWith("%");
        rest = percent ? rest.substring(0, rest.length() - 1) : rest;
    }

    /** As in 12.- and 1'234.—, which have none. */
    private void takeNoCents() {
        if (!rest.isEmpty() && !Character.isDigit(rest.charAt(rest.length() - 1))) {
            Matcher dashed = NO_CENTS.matcher(rest);
            rest = dashed.matches() ? dashed.group(1) + "00" : rest;
        }
    }

    private void takeSign() {
        int last = rest.length() - 1;
        if (last > 0 && (isMinus(rest.charAt(0)) || rest.charAt(0) == '+')) {
            if (isMinus(rest.charAt(0))) {
                below();
            }
            rest = rest.substring(1).strip();
        } else if (last > 0 && isMinus(rest.charAt(last))) {
            below();
            rest = rest.substring(0, last).strip();
        }
    }

    private void below() {
        contradictory |= negative;
        negative = true;
    }

    private static boolean isMinus(char c) {
        return MINUS.indexOf(c) >= 0;
    }

    private void takeCurrency() {
        int from = 0;
        while (from < rest.length() && isOfName(rest.charAt(from))) {
            from++;
        }
        int to = rest.length();
        while (to > from && isOfName(rest.charAt(to - 1))) {
            to--;
        }
        if (from > 0
                && rest.charAt(from - 1) == '.'
                && !CurrencyNames.isKnown(rest.substring(0, from).strip())) {
            from--;
        }
        String before = rest.substring(0, from).strip();
        String after = rest.substring(to).strip();
        String name = before.isEmpty() ? after : before;
        if (CurrencyNames.isKnown(name) && (before.isEmpty() || after.isEmpty())) {
            contradictory |= !currency.isEmpty();
            currency = name;
            rest = rest.substring(from, to).strip();
        }
    }

    private static boolean isOfName(char c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.CURRENCY_SYMBOL
                || c == '.'
                || Figures.isSpace(c);
    }
}
