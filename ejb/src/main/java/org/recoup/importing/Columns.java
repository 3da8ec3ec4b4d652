package org.recoup.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.recoup.importing.reading.Column;

/** The columns of a sheet, found by the name that is theirs alone, by their header, or by the letter that the spreadsheet shows. */
final class Columns {

    private final List<Column> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> twice = new TreeSet<>();

    Columns(List<Column> columns) {
        this.columns = List.copyOf(columns);
        columns.forEach(column -> places.put(column.name(), column.index()));
        Map<String, Integer> headers = new HashMap<>();
        for (Column column : columns) {
            if (!column.header().isEmpty() && headers.putIfAbsent(column.header(), column.index()) != null) {
                twice.add(column.header());
            }
        }
        headers.forEach(places::putIfAbsent);
        columns.forEach(column -> places.putIfAbsent(column.letter(), column.index()));
    }

    int count() {
        return columns.size();
    }

    int indexOf(String name) {
        return places.get(name);
    }

    /** @return whether all are there, each once; a fault for each that is not */
    boolean has(Set<String> names, int headerRow, FaultList faults) {
        boolean all = true;
        for (String name : names) {
            if (twice.contains(name)) {
                faults.add(new ImportFault(headerRow, name, name, "import.column.twice", List.of()));
                all = false;
            } else if (!places.containsKey(name)) {
                faults.add(new ImportFault(headerRow, name, name, "import.column.unknown", List.of(known())));
                all = false;
            }
        }
        return all;
    }

    private String known() {
        String names = String.join(", ", columns.stream().map(Column::name).toList());
        return names.length() <= 500 ? names : names.substring(0, 500) + " ...";
    }
}
