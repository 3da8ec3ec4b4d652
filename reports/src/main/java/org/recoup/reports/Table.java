package org.recoup.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One table of a report, before it is drawn. A cell is a text, a whole number, {@link org.joda.money.Money}, a day, a month, a moment, or
 * null for an empty one. The headings are the words {@code key.column}, the title is {@code section.key}.
 *
 * @param key names the table in the words and in the layout
 * @param rows one value for each column; none when there is nothing to say, and then {@code key.empty} is said
 * @param sum the last row, or null
 * @param notes said below the table
 */
record Table(String key, List<String> columns, List<List<Object>> rows, List<Object> sum, List<String> notes) {

    Table {
        columns = List.copyOf(columns);
        for (List<Object> row : rows) {
            check(key, columns, row);
        }
        if (sum != null) {
            check(key, columns, sum);
        }
    }

    private static void check(String key, List<String> columns, List<Object> row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "a row of " + key + " has " + columns.size() + " cells, found " + row.size());
        }
    }

    static Table of(String key, List<String> columns, List<List<Object>> rows) {
        return new Table(key, columns, rows, null, List.of());
    }

    Table summed(Object... cells) {
        return new Table(key, columns, rows, row(cells), notes);
    }

    Table noted(String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return new Table(key, columns, rows, sum, List.copyOf(all));
    }

    /** A row; unlike {@link List#of()} a cell may be null. */
    static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
