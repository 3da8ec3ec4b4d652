package org.recoup.spending.sheet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a sheet holds now.
 *
 * @param version of the sheet as it was read or saved last; null for a new one
 */
public record SaveSheet(
        @Size(max = 100) String title,
        @Size(max = SaveSheet.MOST_ROWS) List<@Valid @NotNull(message = "{fault.value.missing}") SheetRow> rows,
        Integer version) {

    public static final int MOST_ROWS = 1000;

    public SaveSheet {
        title = title == null ? "" : title.strip();
        rows = rows == null ? List.of() : rows;
    }
}
