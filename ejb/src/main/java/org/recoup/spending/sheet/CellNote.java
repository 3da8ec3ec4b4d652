package org.recoup.spending.sheet;

import java.util.List;
import org.recoup.platform.Fault;

/**
 * What there is to say about a cell.
 *
 * @param fault its field is the cell; empty means the row
 * @param warning whether the row can be submitted all the same
 * @param choices texts of which one can be put in the place of what was typed
 */
public record CellNote(Fault fault, boolean warning, List<String> choices) {

    static CellNote wrong(String field, String code, Object... values) {
        return new CellNote(Fault.of(field, code, values), false, List.of());
    }

    static CellNote unclear(List<String> choices, String field, String code, Object... values) {
        return new CellNote(Fault.of(field, code, values), false, choices);
    }

    static CellNote warning(String field, String code, Object... values) {
        return new CellNote(Fault.of(field, code, values), true, List.of());
    }
}
