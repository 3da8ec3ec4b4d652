package org.recoup.importing;

import java.time.LocalDate;
import java.util.List;

/** A row of projects, read but not yet compared with what is known. */
record ProjectRow(Cell code, String name, String description, Cell programme, Cell lead, LocalDate startsOn) {

    static List<ProjectRow> all(Table table, Definition definition, FaultList faults) {
        List<ProjectRow> rows =
                table.readers(definition, faults).stream().map(ProjectRow::read).toList();
        Words.checkOnce(rows.stream().map(ProjectRow::code).toList(), faults);
        return rows;
    }

    private static ProjectRow read(RowReader row) {
        row.required(ImportField.STARTS_ON);
        return new ProjectRow(
                row.code(ImportField.CODE),
                row.requiredText(ImportField.NAME, 200),
                row.text(ImportField.DESCRIPTION, 4000),
                row.required(ImportField.PROGRAMME),
                row.required(ImportField.LEAD),
                row.firstDay(ImportField.STARTS_ON));
    }
}
