package org.recoup.spending.sheet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.recoup.spending.EnterCost;

/**
 * What a row means.
 *
 * @param row its place on the sheet, from 0
 * @param idle whether it means no cost at all
 * @param read the cells that could be read, by name: codes, a day, a month, an amount as a plain decimal
 * @param cost what would be entered; null while a cell is wrong
 */
public record RowReading(int row, boolean idle, Map<String, String> read, List<CellNote> notes, EnterCost cost) {

    static RowReading idle(int row) {
        return new RowReading(row, true, Map.of(), List.of(), null);
    }

    /** With more to say about it. */
    RowReading with(List<CellNote> more) {
        return more.isEmpty()
                ? this
                : new RowReading(
                        row,
                        idle,
                        read,
                        Stream.concat(notes.stream(), more.stream()).toList(),
                        cost);
    }

    boolean isWrong() {
        return notes.stream().anyMatch(note -> !note.warning());
    }
}
