package org.recoup.importing;

import java.util.List;
import org.recoup.importing.reading.Kind;

/** A value and where it stands, so that whoever finds it wrong can say so at its place. */
record Cell(int row, String column, String value, Kind kind) {

    /** A value fixed in the mapping. */
    static Cell fixed(ImportField field, String value) {
        return new Cell(0, field.key(), value, Kind.TEXT);
    }

    boolean isBlank() {
        return value.isEmpty();
    }

    ImportFault fault(String code, Object... values) {
        return new ImportFault(row, column, value, code, List.of(values));
    }

    /** A fault in the words of the reading of files, which name the value themselves. */
    ImportFault said(String code) {
        return new ImportFault(row, column, value, code, List.of(value));
    }
}
