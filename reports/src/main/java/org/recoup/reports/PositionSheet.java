package org.recoup.reports;

import java.util.List;
import org.recoup.position.PositionFilter.GroupBy;
import org.recoup.position.PositionRow;
import org.recoup.position.PositionTable;

/** The table of budget and outturn as a workbook with typed cells. */
public final class PositionSheet {

    private static final List<String> COLUMNS = List.of(
            "row",
            "name",
            "department",
            "category",
            "year",
            "budget",
            "committed",
            "costs",
            "paid",
            "received",
            "actual",
            "forecast",
            "outturn",
            "variance");

    private PositionSheet() {}

    public static byte[] of(PositionTable table, Figures figures) {
        boolean lines = table.filter().groupBy() == GroupBy.LINE;
        List<List<Object>> rows = table.rows().stream()
                .map(row -> cells(row, lines ? row.project() : row.key(), "\u2003".repeat(row.depth()) + row.name()))
                .toList();
        Table sheet = Table.of("position", COLUMNS, rows)
                .summed(cells(table.total(), Words.of("total"), "").toArray())
                .noted(Words.of("position.by.itself", figures.money(table.byItself())))
                .noted(Words.of("position.removed", figures.money(table.removed())))
                .noted(Words.of("position.consolidated", figures.money(table.consolidated())));
        return Xlsx.of(sheet, figures);
    }

    private static List<Object> cells(PositionRow row, String key, String name) {
        return Table.row(
                key,
                name,
                row.department(),
                row.category(),
                row.year(),
                row.budget(),
                row.committed(),
                row.costs(),
                row.paid(),
                row.received(),
                row.actual(),
                row.forecast(),
                row.outturn(),
                row.variance());
    }
}
