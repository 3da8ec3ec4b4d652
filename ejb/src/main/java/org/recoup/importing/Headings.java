package org.recoup.importing;

import java.util.ArrayList;
import java.util.List;
import org.recoup.importing.reading.Row;

/** The rows that name the columns, to know them again where each page of a print begins with them. */
final class Headings {

    private final List<Row> rows = new ArrayList<>();

    void add(Row row) {
        rows.add(row);
    }

    boolean repeats(Row row) {
        for (Row heading : rows) {
            if (isSame(heading, row)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(Row heading, Row row) {
        int width = Math.max(heading.values().size(), row.values().size());
        for (int i = 0; i < width; i++) {
            if (!heading.value(i).strip().equals(row.value(i).strip())) {
                return false;
            }
        }
        return true;
    }
}
