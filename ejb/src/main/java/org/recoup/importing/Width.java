package org.recoup.importing;

import java.util.List;
import org.recoup.importing.reading.Row;

/**
 * How many values a row of a text file has: as many as its headings. Blank ones at the end may be there or not, in the headings as in the
 * rows, because programs differ in that.
 */
final class Width {

    private int most;
    private int least;
    private boolean headed;
    private boolean begun;

    /** @param columns of a file without headings */
    Width(int columns) {
        most = columns;
        least = columns;
    }

    void heads(Row row) {
        most = Math.max(headed ? most : 0, row.values().size());
        least = Math.max(headed ? least : 0, filled(row));
        headed = true;
    }

    boolean takes(Row row) {
        if (!begun && headed) {
            // Where the last columns have no heading, the first row shows them.
            most = Math.max(most, filled(row));
        }
        begun = true;
        return filled(row) <= most && row.values().size() >= least;
    }

    int most() {
        return most;
    }

    private static int filled(Row row) {
        List<String> values = row.values();
        int size = values.size();
        while (size > 0 && values.get(size - 1).isBlank()) {
            size--;
        }
        return size;
    }
}
