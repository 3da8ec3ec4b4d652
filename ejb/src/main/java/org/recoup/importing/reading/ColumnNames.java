package org.recoup.importing.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of columns from their header rows: lines joined, names of groups repeated, blanks and doubles told apart by letters. */
final class ColumnNames {

    private ColumnNames() {}

    /** @param units null when there is no such row */
    static List<Column> of(List<Row> header, Row units, int width) {
        List<Column> columns = new ArrayList<>(width);
        Set<String> taken = new HashSet<>();
        for (int column = 0; column < width; column++) {
            String letter = ColumnLetters.of(column);
            String title = title(header, column);
            String name = title.isEmpty() ? letter : title;
            while (!taken.add(name)) {
                name = name + " (" + letter + ")";
            }
            columns.add(new Column(
                    column,
                    letter,
                    name,
                    title,
                    units == null ? "" : units.value(column).strip()));
        }
        return List.copyOf(columns);
    }

    private static String title(List<Row> header, int column) {
        StringBuilder title = new StringBuilder();
        for (int line = 0; line < header.size(); line++) {
            String text = header.get(line).value(column);
            if (text.isBlank() && line == 0 && header.size() > 1) {
                text = group(header.get(0), header.get(1), column);
            }
            title.append(' ').append(text);
        }
        return title.toString().replaceAll("[\\s\u00A0]+", " ").strip();
    }

    /** The name to the left, when it stands above names of its own: a merged cell holds its text in its first column only. */
    private static String group(Row upper, Row lower, int column) {
        if (lower.value(column).isBlank()) {
            return "";
        }
        int left = column;
        while (left > 0 && upper.value(left).isBlank()) {
            left--;
        }
        return lower.value(left).isBlank() ? "" : upper.value(left);
    }
}
