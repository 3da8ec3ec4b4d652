package org.recoup.sharing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * In what terms contributions are recouped.
 *
 * @param kind as paid, with an agreed rate, or in real terms
 * @param ratePercent a year, for {@link Kind#RATE} only, such as 3.5
 * @param index dated values of the price index, for {@link Kind#INDEX} only
 */
public record Return(Kind kind, BigDecimal ratePercent, List<Point> index) {

    public static final Return NOMINAL = new Return(Kind.NOMINAL, null, List.of());

    public enum Kind {
        NOMINAL,
        RATE,
        INDEX
    }

    /** The index has this value from this day on. */
    public record Point(LocalDate on, BigDecimal value) {}

    public Return {
        index = Gaps.kept(index);
    }
}
