package org.recoup.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Reads an amount as people type it: 1234.56, 1,234.56, -1,234.56, 1,234.56-, (1,234.56) or £1,234.56, and what has one reading only
 * in other countries: 1 234,56, 1'234.56 and 1.234,56. Else a point separates decimals and commas separate thousands; what could be
 * read in another way is refused and never guessed, with the readings it could have.
 */
public final class AmountText {

    private static final Pattern FIGURES = Pattern.compile("\\d[\\d.,]*");
    private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern POINT_FOR_THOUSANDS = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");
    private static final int LONGEST = 40;

    private AmountText() {}

    /** The text is not an amount, or could be more than one; the code names what to say, the values are what to say it with. */
    public static final class Unclear extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        private final String code;
        private final transient List<Object> values;

        Unclear(String code, Object... values) {
            super(code + " " + List.of(values));
            this.code = code;
            this.values = List.of(values);
        }

        /** One of amount.form, amount.places, amount.large, amount.unclear.two, amount.unclear.one. */
        public String code() {
            return code;
        }

        /** First the text as it was given. */
        public List<Object> values() {
            return values;
        }
    }

    /**
     * @return zero and below zero too
     * @throws Unclear when the text has no reading, or not just one
     */
    public static Money parse(String text, CurrencyUnit unit) {
        String given = text.strip();
        String figures;
        boolean negative;
        if (given.startsWith("(") && given.endsWith(")")) {
            negative = true;
            figures = CurrencySigns.without(given.substring(1, given.length() - 1), unit);
        } else {
            figures = CurrencySigns.without(given, unit);
            String bare = withoutMinus(figures);
            negative = bare.length() < figures.length();
            figures = negative ? CurrencySigns.without(bare, unit) : figures;
        }
        figures = OtherGrouping.resolved(figures, unit.getDecimalPlaces());
        if (given.length() > LONGEST || !FIGURES.matcher(figures).matches()) {
            throw new Unclear("amount.form", given.length() > LONGEST ? given.substring(0, LONGEST) : given);
        }
        BigDecimal amount = read(given, figures, unit.getDecimalPlaces());
        return Money.of(unit, negative ? amount.negate() : amount);
    }

    /** The amount as {@link #parse} reads it: 1,234.50 or -1,234.50. */
    public static String format(Money amount) {
        return format(amount.getAmount(), amount.getCurrencyUnit().getDecimalPlaces());
    }

    /** Of one before or one behind. */
    private static String withoutMinus(String text) {
        if (text.startsWith("-") || text.startsWith("\u2212")) {
            return text.substring(1).strip();
        }
        return text.endsWith("-") || text.endsWith("\u2212")
                ? text.substring(0, text.length() - 1).strip()
                : text;
    }

    private static BigDecimal read(String given, String figures, int places) {
        boolean wellFormed =
                PLAIN.matcher(figures).matches() || GROUPED.matcher(figures).matches();
        String bare = figures.replace(",", "");
        if (!wellFormed || (POINT_FOR_THOUSANDS.matcher(figures).matches() && places < 3)) {
            throw unclear(given, figures, places);
        }
        BigDecimal amount = new BigDecimal(bare);
        if (amount.scale() > places) {
            throw new Unclear("amount.places", given, places);
        }
        if (amount.movePointRight(places).compareTo(BigDecimal.valueOf(Apportionment.LARGEST)) > 0) {
            throw new Unclear(
                    "amount.large",
                    given,
                    format(BigDecimal.valueOf(Apportionment.LARGEST).movePointLeft(places), places));
        }
        return amount;
    }

    private static Unclear unclear(String given, String figures, int places) {
        int first = firstSeparator(figures);
        int last = Math.max(figures.lastIndexOf('.'), figures.lastIndexOf(','));
        Set<String> readings = new LinkedHashSet<>();
        addReading(readings, decimalAt(figures, last), places);
        addReading(readings, decimalAt(figures, first), places);
        addReading(readings, new BigDecimal(digits(figures)), places);
        List<String> ordered = List.copyOf(readings.stream().limit(2).toList());
        return ordered.size() == 2
                ? new Unclear("amount.unclear.two", given, ordered.get(0), ordered.get(1))
                : new Unclear("amount.unclear.one", given, ordered.get(0));
    }

    private static void addReading(Set<String> readings, BigDecimal amount, int places) {
        if (amount.stripTrailingZeros().scale() <= places) {
            readings.add(format(amount.setScale(places, RoundingMode.UNNECESSARY), places));
        }
    }

    private static BigDecimal decimalAt(String figures, int separator) {
        return new BigDecimal(digits(figures.substring(0, separator)) + "." + digits(figures.substring(separator + 1)));
    }

    private static int firstSeparator(String figures) {
        int at = 0;
        while (Character.isDigit(figures.charAt(at))) {
            at++;
        }
        return at;
    }

    private static String digits(String figures) {
        return figures.replaceAll("[.,]", "");
    }

    private static String format(BigDecimal amount, int places) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return format.format(amount);
    }
}
