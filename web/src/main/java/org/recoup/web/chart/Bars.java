package org.recoup.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * Where the bars of two series stand. Lengths are shares of the width, so that the chart fits any screen; heights are pixels. Bars go
 * left of the axis for negative amounts. What is drawn is rounded; the table beside it has the figures.
 */
public final class Bars {

    private static final int TOP = 60;
    private static final int STEP = 82;

    /** Percent of the width that bars may take; the rest is for the amounts beside them. */
    private static final BigDecimal ROOM = BigDecimal.valueOf(72);

    private final List<Row> rows = new ArrayList<>();
    private final BigDecimal span;
    private final BigDecimal axis;

    /** Two amounts of one label. */
    public record Entry(String label, Money one, Money two) {}

    /**
     * One bar.
     *
     * @param x where it starts, in percent
     * @param width in percent
     * @param end where the amount is written, in percent
     */
    public record Bar(String x, String width, String end, Money amount) {}

    /** @param y of the label; the bars stand below it */
    public record Row(int y, String label, Bar one, Bar two) {}

    public Bars(List<Entry> entries) {
        BigDecimal most = BigDecimal.ZERO;
        BigDecimal least = BigDecimal.ZERO;
        for (Entry entry : entries) {
            most = most.max(entry.one().getAmount()).max(entry.two().getAmount());
            least = least.min(entry.one().getAmount()).min(entry.two().getAmount());
        }
        span = most.subtract(least).max(BigDecimal.ONE);
        axis = share(least.negate());
        for (Entry entry : entries) {
            rows.add(new Row(TOP + STEP * rows.size(), entry.label(), bar(entry.one()), bar(entry.two())));
        }
    }

    private Bar bar(Money amount) {
        BigDecimal width = share(amount.getAmount().abs());
        BigDecimal x = amount.isNegative() ? axis.subtract(width) : axis;
        return new Bar(percent(x), percent(width), percent(amount.isNegative() ? axis : x.add(width)), amount);
    }

    private BigDecimal share(BigDecimal amount) {
        return amount.multiply(ROOM).divide(span, 3, RoundingMode.HALF_UP);
    }

    private static String percent(BigDecimal share) {
        return share.stripTrailingZeros().toPlainString() + "%";
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getAxis() {
        return percent(axis);
    }

    public int getHeight() {
        return TOP + STEP * rows.size();
    }
}
