package org.recoup.budget;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Many forecasts at once, such as those of a file.
 *
 * @param lines the whole forecast of each project, department and financial year that they name
 * @param importRun key of the import that brings them, or null
 */
public record SubmitForecasts(
        @Size(max = 1000) String note,

        @NotNull(message = "{fault.value.missing}")
        List<@Valid @NotNull(message = "{fault.value.missing}") PlannedLine> lines,

        Long importRun) {

    public SubmitForecasts {
        note = note == null ? "" : note.strip();
    }
}
