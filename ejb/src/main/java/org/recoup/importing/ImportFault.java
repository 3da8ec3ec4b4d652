package org.recoup.importing;

import java.util.ArrayList;
import java.util.List;
import org.recoup.platform.Fault;

/**
 * One thing that is wrong with a file, and where.
 *
 * @param row as a spreadsheet counts rows, the header being 1; 0 when the whole file or the mapping is meant
 * @param column of the file, or the field of the mapping when the row is 0; empty when the whole row or file is meant
 * @param value what was found there
 * @param code names the text {@code fault.<code>}, whose place {0} takes the value
 * @param values for the places {1}, {2} ...
 */
public record ImportFault(int row, String column, String value, String code, List<Object> values) {

    static ImportFault ofFile(String code, Object... values) {
        return new ImportFault(0, "", "", code, List.of(values));
    }

    /** The same for a list of refusals, with a field such as {@code row 7, column Vote}. */
    public Fault asFault() {
        // What the reading of files says names the value itself.
        List<Object> all = new ArrayList<>();
        if (!code.startsWith("reading.")) {
            all.add(value);
        }
        all.addAll(values);
        return new Fault(place(), code, all);
    }

    private String place() {
        if (row == 0) {
            return column.isEmpty() ? "" : "mapping, field " + column;
        }
        return "row " + row + (column.isEmpty() ? "" : ", column " + column);
    }
}
