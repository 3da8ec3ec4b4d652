package org.recoup.web.importing;

import java.io.Serializable;
import org.recoup.importing.AmountColumn;

/** An amount column of a mapping while it is edited. */
public class AmountChoice implements Serializable {

    private static final long serialVersionUID = 1;

    private final int number;
    private String column;
    private String category;

    AmountChoice(int number, AmountColumn known) {
        this.number = number;
        column = known.column();
        category = known.category();
    }

    AmountColumn amountColumn() {
        return new AmountColumn(column, category);
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
}
