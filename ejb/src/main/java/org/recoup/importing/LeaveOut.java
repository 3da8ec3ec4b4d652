package org.recoup.importing;

import java.util.Locale;

/**
 * Rows that are not lines, such as totals and notes below a table.
 *
 * @param column whose value is looked at
 * @param text compared without regard to case; ignored for BLANK and FILLED
 */
public record LeaveOut(String column, Test test, String text) {

    /** How the value is looked at. */
    public enum Test {
        BLANK,
        FILLED,
        EQUALS,
        STARTS_WITH,
        CONTAINS
    }

    public LeaveOut {
        column = column == null ? "" : column.strip();
        test = test == null ? Test.EQUALS : test;
        text = text == null ? "" : text.strip();
    }

    boolean meets(String value) {
        String given = Words.normal(value);
        String wanted = text.toLowerCase(Locale.ROOT);
        return switch (test) {
            case BLANK -> given.isEmpty();
            case FILLED -> !given.isEmpty();
            case EQUALS -> given.equals(Words.normal(text));
            case STARTS_WITH -> given.startsWith(wanted);
            case CONTAINS -> given.contains(wanted);
        };
    }
}
