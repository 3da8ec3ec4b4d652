package org.recoup.importing.reading.style;

import java.math.BigDecimal;
import org.recoup.importing.reading.Unreadable;

/** How the figures of a column are written. JSON-friendly, to be kept with a mapping. */
public record NumberStyle(DecimalSign decimal) {

    public static final NumberStyle POINT = new NumberStyle(DecimalSign.POINT);
    public static final NumberStyle COMMA = new NumberStyle(DecimalSign.COMMA);

    private static final int LONGEST = 60;

    /**
     * @return exactly what is written, of any sign and in any currency
     * @throws Unreadable naming the value
     */
    public BigDecimal read(String value) {
        return figure(value).number();
    }

    /** @throws Unreadable naming the value */
    public Figure figure(String value) {
        Figures figures = value.length() > LONGEST ? null : Figures.of(value);
        if (figures == null) {
            throw new Unreadable("reading.number", cut(value));
        }
        if (figures.percent()) {
            throw new Unreadable("reading.number.percent", value);
        }
        if (figures.isCutShort()) {
            throw new Unreadable("reading.number.cut", value);
        }
        BigDecimal number = figures.read(decimal);
        if (number == null) {
            boolean otherwise =
                    figures.read(decimal == DecimalSign.POINT ? DecimalSign.COMMA : DecimalSign.POINT) != null;
            throw new Unreadable(otherwise ? "reading.number.style" : "reading.number", value, decimal.sign());
        }
        return new Figure(value, number, figures.currency(), figures.side());
    }

    /** Whether it is a dash, as it stands for zero, with a currency or without. */
    public static boolean isNothing(String value) {
        return value.length() <= LONGEST && Figures.isNothing(value);
    }

    /** @return null when it is no number in this style; nothing is thrown, for values of which many are words */
    public BigDecimal readOrNull(String value) {
        Figures figures = value.length() > LONGEST ? null : Figures.of(value);
        return figures == null ? null : figures.read(decimal);
    }

    /** @see NumberLearner */
    public static Learned<NumberStyle> learn(Iterable<String> values) {
        NumberLearner learner = new NumberLearner();
        values.forEach(learner::see);
        return learner.learned();
    }

    private static String cut(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }
}
