package org.recoup.money;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a place writes figures: 1,234.50, 1.234,50, 1 234,50, 1\u2019234.50 or 1,00,000.50. The last group before the decimals has three
 * figures, the groups before it {@code further}. Words and signs of currencies are no part of it.
 */
public record FigureStyle(char decimal, char grouping, int further) {

    private static final String SIGNS = ".,' ";

    /** The grouping sign as it is written may be a narrow or a fixed space, or a curved apostrophe. */
    public FigureStyle {
        if (SIGNS.indexOf(canonical(grouping)) < 0 || SIGNS.indexOf(decimal) > 1 || SIGNS.indexOf(decimal) < 0) {
            throw new IllegalArgumentException("a point or a comma stands before decimals, and a point, comma, space or"
                    + " apostrophe between groups, found '" + decimal + "' and '" + grouping + "'");
        }
        if (decimal == grouping || further < 2 || further > 3) {
            throw new IllegalArgumentException("groups of two or three figures with a sign of their own, found "
                    + further + " and '" + grouping + "'");
        }
    }

    /** With a hyphen below zero, as in a cell that can be typed over; all decimals that the figure has. */
    public String typed(BigDecimal figure) {
        String digits = figure.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = grouped(point < 0 ? digits : digits.substring(0, point));
        String written = point < 0 ? whole : whole + decimal + digits.substring(point + 1);
        return figure.signum() < 0 ? "-" + written : written;
    }

    /** Without groups, for short figures that are typed: a percentage, a quantity. */
    public String ungrouped(BigDecimal figure) {
        return figure.toPlainString().replace('.', decimal);
    }

    /** With a true minus sign below zero, to be read only. */
    public String shown(BigDecimal figure) {
        return typed(figure).replace('-', '\u2212');
    }

    private String grouped(String whole) {
        StringBuilder written = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= further) {
            written.insert(at, grouping);
        }
        return written.toString();
    }

    /** @return with a point for decimals and nothing between groups, or null when it is not wholly as this place writes it */
    String plain(String figures) {
        String group = Pattern.quote(String.valueOf(canonical(grouping)));
        String first = "[1-9]\\d{0," + (further - 1) + "}";
        Matcher regular = Pattern.compile("(\\d+|" + first + "(?:" + group + "\\d{" + further + "})*" + group
                        + "\\d{3})" + "(?:" + Pattern.quote(String.valueOf(decimal)) + "(\\d+))?")
                .matcher(figures);
        return regular.matches() ? plain(regular.group(1), regular.group(2)) : null;
    }

    static String plain(String whole, String fraction) {
        String figures = whole.replaceAll("\\D", "");
        return fraction == null ? figures : figures + "." + fraction;
    }

    /** Any space is a space, and any apostrophe an apostrophe. */
    static String canonical(String figures) {
        return figures.replaceAll("[\u00A0\u2009\u202F]", " ").replace('\u2019', '\'');
    }

    private static char canonical(char sign) {
        return canonical(String.valueOf(sign)).charAt(0);
    }
}
