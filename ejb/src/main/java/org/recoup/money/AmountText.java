package org.recoup.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Reads an amount as people type it: 1234.56, -1234.56, 1234.56-, (1234.56) or £1234.56, its figures as the place writes them or in any
 * other way that leaves one reading only. What could be read in another way is refused and never guessed, with the readings it could have.
 */
public final class AmountText {

    private static final Pattern FIGURES = Pattern.compile("\\d[\\d., ']*");
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
    public static Money parse(String text, CurrencyUnit unit, FigureStyle style) {
        return Money.of(unit, read(text, bare -> CurrencySigns.without(bare, unit), style, unit.getDecimalPlaces()));
    }

    /**
     * A figure that is no amount: a percentage, a quantity.
     *
     * @param places it has at most
     * @throws Unclear when the text has no reading, or not just one
     */
    public static BigDecimal figure(String text, FigureStyle style, int places) {
        return read(text, String::strip, style, places);
    }

    /** How people write the currency next to an amount, the longest first. */
    public static List<String> signs(CurrencyUnit unit) {
        return CurrencySigns.of(unit);
    }

    /** The amount as {@link #parse} reads it: 1,234.50 or -1,234.50. */
    public static String format(Money amount, FigureStyle style) {
        return style.typed(amount.getAmount());
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

    private static BigDecimal read(String text, UnaryOperator<String> withoutSigns, FigureStyle style, int places) {
        String given = text.strip();
        if (given.length() > LONGEST) {
            throw new Unclear("amount.form", given.substring(0, LONGEST));
        }
        String bare = FigureStyle.canonical(given).strip();
        boolean credit = bare.startsWith("(") && bare.endsWith(")");
        String figures = withoutSigns.apply(credit ? bare.substring(1, bare.length() - 1) : bare);
        String positive = credit ? figures : withoutMinus(figures);
        boolean negative = credit || positive.length() < figures.length();
        BigDecimal size =
                size(given, negative && !credit ? withoutSigns.apply(positive) : figures, negative, style, places);
        return negative ? size.negate() : size;
    }

    private static BigDecimal size(String given, String figures, boolean negative, FigureStyle style, int places) {
        if (!FIGURES.matcher(figures).matches()) {
            throw new Unclear("amount.form", given);
        }
        FigureReading reading = new FigureReading(figures, style, places);
        BigDecimal amount = reading.taken();
        if (amount == null) {
            throw unclear(given, reading.asked(), negative, style);
        }
        if (amount.scale() > places) {
            throw new Unclear("amount.places", given, places);
        }
        BigDecimal largest = BigDecimal.valueOf(Apportionment.LARGEST, places);
        if (amount.compareTo(largest) > 0) {
            throw new Unclear("amount.large", given, style.typed(largest));
        }
        return amount;
    }

    private static Unclear unclear(String given, Set<BigDecimal> readings, boolean negative, FigureStyle style) {
        List<Object> values = new ArrayList<>(List.of(given));
        readings.forEach(reading -> values.add(style.typed(negative ? reading.negate() : reading)));
        String code = List.of("amount.form", "amount.unclear.one", "amount.unclear.two")
                .get(readings.size());
        return new Unclear(code, values.toArray());
    }
}
