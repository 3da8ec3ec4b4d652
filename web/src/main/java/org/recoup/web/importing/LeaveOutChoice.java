package org.recoup.web.importing;

import java.io.Serializable;
import org.recoup.importing.LeaveOut;

/** A kind of rows that a mapping leaves out, while it is edited. */
public class LeaveOutChoice implements Serializable {

    private static final long serialVersionUID = 1;

    private final int number;
    private String column;
    private LeaveOut.Test test;
    private String text;

    LeaveOutChoice(int number, LeaveOut known) {
        this.number = number;
        column = known.column();
        test = known.test();
        text = known.text();
    }

    LeaveOut leaveOut() {
        return new LeaveOut(column, test, text);
    }

    boolean isEmpty() {
        return (column == null || column.isBlank()) && (text == null || text.isBlank());
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

    public LeaveOut.Test getTest() {
        return test;
    }

    public void setTest(LeaveOut.Test test) {
        this.test = test;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
