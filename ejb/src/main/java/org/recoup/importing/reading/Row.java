package org.recoup.importing.reading;

import java.util.List;

/**
 * One row with something in it.
 *
 * @param number as the spreadsheet shows it, the first being 1; a row of a CSV is one record, however many lines its cells take
 * @param values as text, stripped of nothing; empty for a blank cell, never null
 * @param kinds one for each value
 * @param bytesRead of the file so far, for progress
 * @param hidden whether the spreadsheet does not show it
 * @param strayLines over which a quotation mark seems to have merged rows of a CSV into this one; 0 for none
 */
public record Row(int number, List<String> values, List<Kind> kinds, long bytesRead, boolean hidden, int strayLines) {

    /** One that is shown. */
    public Row(int number, List<String> values, List<Kind> kinds, long bytesRead) {
        this(number, values, kinds, bytesRead, false, 0);
    }

    /** @return empty beyond the end of the row */
    public String value(int column) {
        return column < values.size() ? values.get(column) : "";
    }

    public Kind kind(int column) {
        return column < kinds.size() ? kinds.get(column) : Kind.BLANK;
    }

    public boolean isBlank() {
        return values.stream().allMatch(String::isBlank);
    }
}
