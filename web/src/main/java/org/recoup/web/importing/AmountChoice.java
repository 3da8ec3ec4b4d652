package org.recoup.web.importing;

import java.io.Serializable;
import org.recoup.importing.AmountColumn;
import org.recoup.importing.reading.style.UnitOfAmount;

/** An amount column of a mapping while it is edited. */
public class AmountChoice implements Serializable {

    private static final long serialVersionUID = 1;

    private final int number;
    private String column;
    private String category;
    private String period;
    private UnitOfAmount unit;
    private boolean cumulative;

    AmountChoice(int number, AmountColumn known) {
        this.number = number;
        column = known.column();
        category = known.category();
        period = known.period();
        unit = known.unit();
        cumulative = known.cumulative();
    }

    AmountColumn amountColumn() {
        return new AmountColumn(column, category, period, unit, cumulative);
    }

    boolean isEmpty() {
        return (column == null || column.isBlank()) && (category == null || category.isBlank());
    }

    /** Its place in the table, from 1. */
    public int getNumber() {
        return number;
    }

    public String getColumn() {
        return column;
    }

    public void setColumn(String column) {
        this.column = column;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public UnitOfAmount getUnit() {
        return unit;
    }

    public void setUnit(UnitOfAmount unit) {
        this.unit = unit;
    }

    public boolean isCumulative() {
        return cumulative;
    }

    public void setCumulative(boolean cumulative) {
        this.cumulative = cumulative;
    }
}
