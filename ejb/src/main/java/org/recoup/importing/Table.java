package org.recoup.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.recoup.importing.reading.Row;

/** The rows of a register, which depend on each other and so are held together; there are never very many. */
record Table(Columns columns, List<Row> rows, Styles styles) {

    static final int MOST = 50_000;

    /** A reader for each row. */
    List<RowReader> readers(Definition definition, FaultList faults) {
        return rows.stream()
                .map(row -> new RowReader(columns, row, definition, styles, faults))
                .toList();
    }

    /** Gathers rows as they come. */
    static final class Gathered implements Consumer<Row> {

        private final List<Row> rows = new ArrayList<>();
        private final FaultList faults;

        Gathered(FaultList faults) {
            this.faults = faults;
        }

        @Override
        public void accept(Row row) {
            if (rows.size() < MOST) {
                rows.add(row);
            } else {
                faults.add(ImportFault.ofFile("import.rows.many", MOST));
            }
        }

        List<Row> rows() {
            return rows;
        }
    }
}
