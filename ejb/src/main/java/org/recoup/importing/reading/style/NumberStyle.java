package org.recoup.importing.reading.style;

import java.math.BigDecimal;

/** How the figures of a column are written. JSON-friendly, to be kept with a mapping. */
public record NumberStyle(DecimalSign decimal) {

    public static final NumberStyle POINT = new NumberStyle(DecimalSign.POINT);
    public static final NumberStyle COMMA = new NumberStyle(DecimalSign.COMMA);

    /**
     * @return exactly what is written, of any sign
     * @throws org.recoup.importing.reading.Unreadable naming the value
     */
    public BigDecimal read(String value) {
        throw new UnsupportedOperationException();
    }

    /** @see NumberLearner */
    public static Learned<NumberStyle> learn(Iterable<String> values) {
        NumberLearner learner = new NumberLearner();
        values.forEach(learner::see);
        return learner.learned();
    }
}
