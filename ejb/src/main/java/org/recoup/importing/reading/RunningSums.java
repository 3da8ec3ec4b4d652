package org.recoup.importing.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The figures of rows so far, added up column by column. */
final class RunningSums {

    private final List<BigDecimal> sums = new ArrayList<>();
    private int rows;

    int rows() {
        return rows;
    }

    /** @param figures by column, null where there is none */
    void add(List<BigDecimal> figures) {
        rows++;
        for (int column = 0; column < figures.size(); column++) {
            if (column == sums.size()) {
                sums.add(BigDecimal.ZERO);
            }
            if (figures.get(column) != null) {
                sums.set(column, sums.get(column).add(figures.get(column)));
            }
        }
    }

    void clear() {
        sums.clear();
        rows = 0;
    }

    /** @return a column whose figure is the sum of those above, when no other figure of the row is something else; else below zero */
    int column(List<BigDecimal> figures) {
        int found = -1;
        for (int column = 0; column < figures.size(); column++) {
            BigDecimal figure = figures.get(column);
            if (figure != null) {
                BigDecimal sum = column < sums.size() ? sums.get(column) : BigDecimal.ZERO;
                if (figure.compareTo(sum) != 0) {
                    return -1;
                }
                found = figure.signum() == 0 ? found : column;
            }
        }
        return rows > 1 ? found : -1;
    }
}
