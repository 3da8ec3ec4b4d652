package org.recoup.importing;

import java.util.List;
import org.recoup.importing.reading.Row;

/**
 * How many values a row of a text file has: as many as its headings. Blank ones at the end may be there or not, in the headings as in the
 * rows, because programs differ in that. Where the last headings are blank, the first row shows how many columns there are; but two
 * figures beside each other there are one, divided at its decimal comma.
 */
final class Width {

    private final boolean comma;
    private int most;
    private int least;
    private boolean headed;
    private boolean open;

    /**
     * @param columns of a file without headings
     * @param separator between values
     */
    Width(int columns, String separator) {
        most = columns;
        least = columns;
        comma = separator.equals(",");
    }

    void heads(Row row) {
        most = Math.max(headed ? most : 0, row.values().size());
        least = Math.max(headed ? least : 0, filled(row));
        headed = true;
        open = most > least;
    }

    boolean takes(Row row) {
        int filled = filled(row);
        if (open) {
            most = Math.max(most, filled);
            open = false;
        }
        return filled <= most && row.values().size() >= least && !(headed && comma && isDivided(row, filled));
    }

    int most() {
        return most;
    }

    /** Whether a value under no heading seems to be the decimals of the one before it. */
    private boolean isDivided(Row row, int filled) {
        for (int i = Math.max(least, 1); i < filled; i++) {
            if (row.value(i).matches("\\d{1,2}") && row.value(i - 1).strip().matches("-?\\(?\\D?\\d[\\d.' ]*")) {
                return true;
            }
        }
        return false;
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
