package org.recoup.importing.reading.back;

import java.util.Iterator;

/** Takes notes one after the other, each row's together. */
final class Notes {

    private static final String FORMULA = "=+-@\t\r";

    private final Iterator<Note> notes;
    private final String between;
    private Note next;

    Notes(Iterator<Note> notes, String between) {
        this.notes = notes;
        this.between = between;
        advance();
    }

    /** Number of the next row of a sheet that has notes, up to that of the given one; 0 when there is none. */
    int nextRow(String sheet, int upTo) {
        return next != null && next.sheet().equals(sheet) && next.row() <= upTo ? next.row() : 0;
    }

    /** All notes of a row, which is the next that has any. */
    String take() {
        Note first = next;
        StringBuilder text = new StringBuilder();
        while (next != null && next.row() == first.row() && next.sheet().equals(first.sheet())) {
            text.append(text.isEmpty() ? "" : between).append(next.text());
            advance();
        }
        // A spreadsheet would take it for a formula.
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? " " + text : text.toString();
    }

    private void advance() {
        next = notes.hasNext() ? notes.next() : null;
    }
}
