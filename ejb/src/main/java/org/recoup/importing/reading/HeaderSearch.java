package org.recoup.importing.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks for the rows that name the columns: the first row that is nearly as full as the others and has names only. A row with figures
 * before it means that there is none.
 */
final class HeaderSearch {

    private static final Pattern DATA = Pattern.compile(
            "(?i)\\d{4}-\\d{2}-\\d{2}.*|#(REF!|N/A|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!)|true|false|n/?a|nil|exempt");

    private final List<Row> rows;
    private final int typical;
    private final int width;

    HeaderSearch(List<Row> rows) {
        this.rows = rows;
        List<Integer> filled = rows.stream().map(HeaderSearch::filled).sorted().toList();
        typical = filled.isEmpty() ? 0 : filled.get(filled.size() * 2 / 3);
        width = rows.stream().mapToInt(HeaderSearch::width).max().orElse(0);
    }

    int width() {
        return width;
    }

    /** @return places in the list of the rows that name the columns, from the first on; empty when there is none */
    List<Integer> header() {
        for (int i = 0; i < rows.size(); i++) {
            boolean full = filled(rows.get(i)) * 2 >= typical && (typical == 1 || filled(rows.get(i)) > 1);
            if (full && isHeader(rows.get(i))) {
                return withNeighbours(i);
            }
            if (full && has(rows.get(i), CellLook.FIGURE)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** @return place of a row of units after the header, or the same place when there is none */
    boolean isUnits(int place) {
        if (place >= rows.size()) {
            return false;
        }
        Row row = rows.get(place);
        boolean unit = false;
        for (int column = 0; column < width; column++) {
            CellLook look = CellLook.of(row, column);
            unit |= look == CellLook.UNIT;
            if (look != CellLook.UNIT && look != CellLook.BLANK) {
                return false;
            }
        }
        return unit;
    }

    private boolean isHeader(Row row) {
        Set<String> names = new HashSet<>();
        int words = 0;
        for (int column = 0; column < width; column++) {
            CellLook look = CellLook.of(row, column);
            if (look != CellLook.BLANK) {
                names.add(row.value(column).strip());
                words += look == CellLook.WORDS || look == CellLook.UNIT ? 1 : 0;
                if (!look.mayBeName() || isLabel(row, column)) {
                    return false;
                }
            }
        }
        return words > 0 && names.size() * 3 >= filled(row) * 2;
    }

    private List<Integer> withNeighbours(int place) {
        List<Integer> header = new ArrayList<>();
        if (place > 0 && isGroups(rows.get(place - 1), rows.get(place))) {
            header.add(place - 1);
        }
        header.add(place);
        if (header.size() == 1 && place + 1 < rows.size() && goesOn(place + 1)) {
            header.add(place + 1);
        }
        return header;
    }

    /** Whether the upper row names groups of the columns below it, and is no title. */
    private boolean isGroups(Row upper, Row lower) {
        if (lower.number() - upper.number() != 1 || has(upper, CellLook.FIGURE)) {
            return false;
        }
        int first = 0;
        while (upper.value(first).isBlank()) {
            first++;
        }
        if (isLabel(upper, first)) {
            return false;
        }
        return filled(upper) > 1 && first + 1 < width || filled(upper) == 1 && first > 1;
    }

    /** Whether a row without figures stands, in the columns that have figures, between the header and the first of them. */
    private boolean goesOn(int place) {
        Row row = rows.get(place);
        if (row.number() - rows.get(place - 1).number() != 1
                || has(row, CellLook.FIGURE)
                || isUnits(place)
                || namesEach(rows.get(place - 1))
                || isData(place)) {
            return false;
        }
        int named = 0;
        int figures = 0;
        for (int column = 0; column < width; column++) {
            if (isOfFigures(column, place + 1)) {
                figures++;
                named += CellLook.of(row, column).mayBeName() ? 1 : 0;
            }
        }
        return figures > 0 && named * 2 >= figures;
    }

    /** Whether the row names all columns and each otherwise, so that nothing is left to say. */
    private boolean namesEach(Row row) {
        Set<String> names = new HashSet<>();
        row.values().forEach(value -> names.add(value.strip().toLowerCase(Locale.ROOT)));
        return filled(row) == width && names.size() == width;
    }

    /** Whether it has days, errors or yes and no, or words that stand in the same column again. */
    private boolean isData(int place) {
        Row row = rows.get(place);
        for (int column = 0; column < width; column++) {
            String value = row.value(column).strip();
            if (isRepeated(value, column, place + 1)
                    || row.kind(column) == Kind.ERROR
                    || row.kind(column) == Kind.BOOLEAN
                    || row.kind(column) == Kind.DATE
                    || DATA.matcher(value).matches()) {
                return true;
            }
        }
        return false;
    }

    private boolean isRepeated(String value, int column, int from) {
        return !value.isEmpty()
                && rows.subList(from, rows.size()).stream()
                        .anyMatch(row -> row.value(column).strip().equals(value));
    }

    private boolean isOfFigures(int column, int from) {
        int figures = 0;
        int filled = 0;
        for (Row row : rows.subList(from, rows.size())) {
            CellLook look = CellLook.of(row, column);
            filled += look == CellLook.BLANK ? 0 : 1;
            figures += look == CellLook.FIGURE ? 1 : 0;
        }
        return figures > 0 && figures * 10 >= filled * 8;
    }

    /** What is said to the left of a value, as in the lines above a table. */
    private static boolean isLabel(Row row, int column) {
        return row.value(column).strip().endsWith(":");
    }

    private boolean has(Row row, CellLook look) {
        for (int column = 0; column < width; column++) {
            if (CellLook.of(row, column) == look) {
                return true;
            }
        }
        return false;
    }

    private static int filled(Row row) {
        return (int) row.values().stream().filter(value -> !value.isBlank()).count();
    }

    private static int width(Row row) {
        int width = row.values().size();
        while (width > 0 && row.value(width - 1).isBlank()) {
            width--;
        }
        return width;
    }
}
