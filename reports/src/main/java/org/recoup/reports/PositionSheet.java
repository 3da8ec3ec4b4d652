package org.recoup.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.recoup.position.PositionFilter;
import org.recoup.position.PositionFilter.GroupBy;
import org.recoup.position.PositionRow;
import org.recoup.position.PositionTable;

/**
 * The table of budget and outturn as a workbook with typed cells. The level says which rows are part of others: only those of level 0 sum
 * to the total.
 */
public final class PositionSheet {

    static final List<String> COLUMNS = List.of(
            "row",
            "level",
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

    /** @param day on which it is made */
    public static byte[] of(PositionTable table, Figures figures, LocalDate day) {
        List<List<Object>> rows = table.rows().stream()
                .map(row -> cells(table, row, "\u2003".repeat(row.depth())))
                .toList();
        Table sheet = Table.of("position", COLUMNS, rows)
                .summed(cells(table.total(), Words.of("total"), null, "").toArray())
                .noted(Words.of("position.by.itself", figures.money(table.byItself())))
                .noted(Words.of("position.removed", figures.money(table.removed())))
                .noted(Words.of("position.consolidated", figures.money(table.consolidated())))
                .noted(Words.of("position.level.note"))
                .noted(Words.of("position.about", about(table.filter()), figures.day(day)));
        return Xlsx.of(sheet, figures);
    }

    private static String about(PositionFilter filter) {
        Stream<String> chosen = Stream.of(
                        chosen("project", filter.project()),
                        chosen("programme", filter.programme()),
                        chosen("department", filter.department()),
                        chosen("category", filter.category()),
                        chosen("year", filter.year()))
                .flatMap(one -> one);
        return String.join(
                "; ",
                Stream.concat(Stream.of(Words.of("position.view." + filter.view())), chosen)
                        .toList());
    }

    private static Stream<String> chosen(String name, String code) {
        return code == null ? Stream.of() : Stream.of(Words.of("position.chosen." + name, code));
    }

    /** @param indent before the name of a row */
    static List<Object> cells(PositionTable table, PositionRow row, String indent) {
        boolean lines = table.filter().groupBy() == GroupBy.LINE;
        return cells(row, lines ? row.project() : row.key(), row.depth(), indent + row.name());
    }

    private static List<Object> cells(PositionRow row, String key, Integer level, String name) {
        return Table.row(
                key,
                level,
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
