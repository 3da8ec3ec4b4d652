package org.recoup.importing.reading.style;

import java.math.BigDecimal;

/** Learns from values that stream by how a column writes its figures. Keeps a few of them only. */
public final class NumberLearner {

    private String pointOnly = "";
    private String commaOnly = "";
    private String either = "";
    private String otherReading = "";
    private String firstReading = "";

    /** Blank values and words say nothing. */
    public void see(String value) {
        if (!pointOnly.isEmpty() && !commaOnly.isEmpty()) {
            return;
        }
        BigDecimal point = NumberStyle.POINT.readOrNull(value);
        BigDecimal comma = NumberStyle.COMMA.readOrNull(value);
        if (point == null && comma == null) {
            return;
        }
        if (comma == null) {
            pointOnly = pointOnly.isEmpty() ? value.strip() : pointOnly;
        } else if (point == null) {
            commaOnly = commaOnly.isEmpty() ? value.strip() : commaOnly;
        } else if (point.compareTo(comma) != 0 && either.isEmpty()) {
            either = value.strip();
            firstReading = point.toPlainString();
            otherReading = comma.toPlainString();
        }
    }

    public Learned<NumberStyle> learned() {
        if (!pointOnly.isEmpty() && !commaOnly.isEmpty()) {
            return new Learned<>(null, Learned.Doubt.BOTH, pointOnly, commaOnly);
        }
        if (!pointOnly.isEmpty()) {
            return new Learned<>(NumberStyle.POINT, Learned.Doubt.NONE, pointOnly, "");
        }
        if (!commaOnly.isEmpty()) {
            return new Learned<>(NumberStyle.COMMA, Learned.Doubt.NONE, commaOnly, "");
        }
        return either.isEmpty()
                ? new Learned<>(NumberStyle.POINT, Learned.Doubt.INDIFFERENT, "", "")
                : new Learned<>(null, Learned.Doubt.EITHER, either, firstReading + " / " + otherReading);
    }
}
