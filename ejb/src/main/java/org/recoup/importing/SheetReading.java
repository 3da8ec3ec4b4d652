package org.recoup.importing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.recoup.importing.reading.Layout;
import org.recoup.importing.reading.LikelyTotal;
import org.recoup.importing.reading.Row;
import org.recoup.importing.reading.Rows;
import org.recoup.importing.reading.Sheet;
import org.recoup.importing.reading.TotalRows;
import org.recoup.importing.reading.style.NumberStyle;

/** Goes through the rows of a file that count, sheet by sheet, and says which do not. */
final class SheetReading {

    private static final int STEP = 2_000;

    private final TableFile table;
    private final ImportTarget target;
    private final Definition definition;
    private final FaultList faults;
    private final LongConsumer progress;
    private final NumberStyle numbers;
    private int read;
    private int hidden;

    /** @param progress is told bytes of the file, now and then */
    SheetReading(
            TableFile table,
            ImportTarget target,
            Definition definition,
            NumberStyle numbers,
            FaultList faults,
            LongConsumer progress) {
        this.target = target;
        this.table = table;
        this.definition = definition;
        this.numbers = numbers;
        this.faults = faults;
        this.progress = progress;
    }

    /**
     * @param each makes the receiver of the rows of a sheet
     * @return rows with values below the headers, those that were left out included
     */
    int all(BiFunction<Sheet, Columns, Consumer<Row>> each) {
        if (table.isGuessOfLetters()) {
            faults.warn(
                    ImportFault.ofFile("import.encoding.guess", table.format().charset()));
        }
        List<Sheet> chosen = table.chosen();
        if (chosen.isEmpty()) {
            faults.add(ImportFault.ofFile("import.sheet.unknown", definition.sheet(), names(table.sheets())));
        }
        int without = 0;
        for (Sheet sheet : chosen) {
            faults.turnTo(sheet.index());
            Layout layout = table.layout(sheet);
            Columns columns = new Columns(layout.columns());
            int headerRow = layout.header().isEmpty() ? 1 : layout.header().get(0);
            if (Definition.ALL_SHEETS.equals(definition.sheet()) && columns.hasNone(definition.columns())) {
                without++;
                faults.warn(new ImportFault(headerRow, "", sheet.name(), "import.sheet.without.columns", List.of()));
            } else if (!isInOther(sheet, columns) && columns.has(definition.columns(), headerRow, faults)) {
                columns.checkUnits(definition, headerRow, faults);
                sheet(sheet, layout, columns, each.apply(sheet, columns));
            }
        }
        end(without == chosen.size() && without > 0);
        return read;
    }

    private void end(boolean nowhere) {
        if (nowhere) {
            faults.add(ImportFault.ofFile("import.sheets.without.columns", String.join(", ", definition.columns())));
        } else if (read == 0 && faults.isEmpty()) {
            faults.add(ImportFault.ofFile("import.file.no.rows"));
        }
        if (hidden > 0) {
            faults.warn(ImportFault.ofFile("import.rows.hidden", hidden));
        }
    }

    /** Whether the mapping names no sheet and its columns are in another one than the first, which is an error. */
    private boolean isInOther(Sheet sheet, Columns columns) {
        if (definition.sheet() != null || columns.hasAll(definition.columns())) {
            return false;
        }
        List<Sheet> others = table.sheets().stream()
                .filter(other -> !other.equals(sheet))
                .filter(other -> new Columns(table.layout(other).columns()).hasAll(definition.columns()))
                .toList();
        if (!others.isEmpty()) {
            faults.add(ImportFault.ofFile("import.sheet.other", sheet.name(), names(others)));
        }
        return !others.isEmpty();
    }

    private static String names(List<Sheet> sheets) {
        return String.join(", ", sheets.stream().map(Sheet::name).toList());
    }

    private void sheet(Sheet sheet, Layout layout, Columns columns, Consumer<Row> receiver) {
        TotalRows totals = totals(columns);
        Headings headings = new Headings();
        boolean repeated = false;
        Width width = new Width(columns.count(), table.format().separator());
        try (Rows rows = table.rows(sheet)) {
            while (rows.hasNext()) {
                Row row = rows.next();
                if (layout.header().contains(row.number())) {
                    width.heads(row);
                    headings.add(row);
                }
                if (layout.firstData() == 0 || row.number() < layout.firstData() || row.isBlank()) {
                    continue;
                }
                read++;
                if (read % STEP == 0) {
                    progress.accept(row.bytesRead());
                }
                if (headings.repeats(row)) {
                    tellRepeated(row, repeated);
                    repeated = true;
                } else if (counts(row, columns, totals, width)) {
                    hidden += row.hidden() ? 1 : 0;
                    receiver.accept(row);
                }
            }
        }
    }

    /** A line of a ledger says whose it is, and when; what does so in columns of the file is never left out by a guess. */
    private TotalRows totals(Columns columns) {
        List<Source> needed =
                definition.needed(target).stream().map(definition::source).toList();
        boolean told = needed.stream().allMatch(source -> source != null && source.column() != null);
        Source supplier = definition.source(ImportField.SUPPLIER);
        return new TotalRows(
                numbers,
                supplier == null || supplier.column() == null ? Set.of() : Set.of(columns.indexOf(supplier.column())),
                told
                        ? needed.stream()
                                .map(source -> columns.indexOf(source.column()))
                                .collect(Collectors.toSet())
                        : Set.of());
    }

    private boolean counts(Row row, Columns columns, TotalRows totals, Width width) {
        for (LeaveOut rule : definition.leaveOut()) {
            if (rule.meets(row.value(columns.indexOf(rule.column())))) {
                return false;
            }
        }
        Optional<LikelyTotal> total = totals.look(row);
        if (total.isPresent()) {
            boolean out = total.get().likely() && definition.totals() == TotalsRule.LEAVE_OUT;
            faults.warn(new ImportFault(
                    row.number(),
                    "",
                    first(row),
                    out ? "import.total.left.out" : "import.total.kept",
                    List.of(total.get().why().words())));
            return !out && isOneRow(row) && fits(row, width);
        }
        return isOneRow(row) && fits(row, width);
    }

    private boolean isOneRow(Row row) {
        if (row.strayLines() == 0) {
            return true;
        }
        faults.add(new ImportFault(
                row.number(),
                "",
                first(row),
                "import.quote.stray",
                List.of(row.number(), row.number() + row.strayLines())));
        return false;
    }

    /** In a text file another number of values mostly means a separator in a value; a spreadsheet has no such doubt. */
    private boolean fits(Row row, Width width) {
        if (!table.isText() || width.takes(row)) {
            return true;
        }
        faults.add(new ImportFault(
                row.number(),
                "",
                first(row),
                "import.row.width",
                List.of(row.values().size(), width.most())));
        return false;
    }

    /** As a printed page begins with it; the first one is told. */
    private void tellRepeated(Row row, boolean told) {
        if (!told) {
            faults.warn(new ImportFault(row.number(), "", first(row), "import.header.repeated", List.of()));
        }
    }

    private static String first(Row row) {
        return row.values().stream()
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }
}
