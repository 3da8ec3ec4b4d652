package org.recoup.importing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row of departments, read but not yet compared with what is known. */
record DepartmentRow(Cell code, String name, Cell parent, LocalDate startsOn, List<Cell> aliases) {

    static List<DepartmentRow> all(Table table, Definition definition, FaultList faults) {
        List<DepartmentRow> rows = table.readers(definition, faults).stream()
                .map(row -> read(row, definition))
                .toList();
        Words.checkOnce(rows.stream().map(DepartmentRow::code).toList(), faults);
        checkAliases(rows, faults);
        return rows;
    }

    private static DepartmentRow read(RowReader row, Definition definition) {
        String name = row.requiredText(ImportField.NAME, 200);
        List<Cell> aliases = definition.aliases().stream()
                .map(row::cell)
                .filter(cell -> !cell.isBlank() && !Words.same(cell.value(), name))
                .toList();
        aliases.forEach(alias -> row.text(alias, 200));
        return new DepartmentRow(
                row.code(ImportField.CODE),
                name,
                row.cell(ImportField.PARENT),
                row.firstDay(ImportField.STARTS_ON),
                aliases);
    }

    private static void checkAliases(List<DepartmentRow> rows, FaultList faults) {
        Map<String, String> owners = new HashMap<>();
        for (DepartmentRow row : rows) {
            for (Cell alias : row.aliases) {
                String owner = owners.putIfAbsent(
                        Words.normal(alias.value()), row.code().value());
                if (owner != null && !owner.equals(row.code().value())) {
                    faults.add(alias.fault("import.alias.twice", owner));
                }
            }
        }
    }
}
