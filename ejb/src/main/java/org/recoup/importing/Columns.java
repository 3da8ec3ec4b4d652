package org.recoup.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.recoup.importing.reading.Column;
import org.recoup.importing.reading.style.UnitOfAmount;

/**
 * The columns of a sheet, found by the name that is theirs alone, by their header, or by the letter that the spreadsheet shows; where
 * none is so called, by their header without regard to case and spaces.
 */
final class Columns {

    private final List<Column> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<Integer>> loose = new HashMap<>();
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
        for (Column column : columns) {
            if (!column.header().isEmpty()) {
                loose.computeIfAbsent(loosely(column.header()), any -> new ArrayList<>())
                        .add(column.index());
            }
        }
    }

    /** As last month's file may have written it. */
    static String loosely(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    int count() {
        return columns.size();
    }

    boolean hasAll(Set<String> names) {
        return places.keySet().containsAll(names);
    }

    boolean hasNone(Set<String> names) {
        return !names.isEmpty() && names.stream().noneMatch(places::containsKey);
    }

    int indexOf(String name) {
        Integer place = places.get(name);
        return place == null ? loose.get(loosely(name)).get(0) : place;
    }

    /** @return whether all are there, each once; a fault for each that is not */
    boolean has(Set<String> names, int headerRow, FaultList faults) {
        boolean all = true;
        for (String name : names) {
            int alike = loose.getOrDefault(loosely(name), List.of()).size();
            if (twice.contains(name) || (!places.containsKey(name) && alike > 1)) {
                faults.add(new ImportFault(headerRow, name, name, "import.column.twice", List.of()));
                all = false;
            } else if (!places.containsKey(name) && alike == 0) {
                faults.add(new ImportFault(headerRow, name, name, "import.column.unknown", List.of(known())));
                all = false;
            }
        }
        return all;
    }

    /** A warning for each amount column whose heading, or row of units, says another unit than the mapping. */
    void checkUnits(Definition definition, int headerRow, FaultList faults) {
        for (AmountColumn amount : definition.amounts()) {
            Column column = columns.get(indexOf(amount.column()));
            UnitOfAmount used = amount.unit() == null ? definition.unit() : amount.unit();
            for (String text : List.of(column.unit(), column.header())) {
                UnitOfAmount named = UnitOfAmount.named(text);
                if (named != null && named != used) {
                    faults.warn(new ImportFault(
                            headerRow,
                            amount.column(),
                            text,
                            "import.unit.heading." + named.name().toLowerCase(Locale.ROOT),
                            List.of()));
                }
            }
        }
    }

    private String known() {
        String names = String.join(", ", columns.stream().map(Column::name).toList());
        return names.length() <= 500 ? names : names.substring(0, 500) + " ...";
    }
}
