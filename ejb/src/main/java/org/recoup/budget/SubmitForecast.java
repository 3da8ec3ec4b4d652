package org.recoup.budget;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The newest forecast of a project, a department and a financial year; project and department are codes.
 *
 * @param lines what each category is expected to take in each month of the year; those of zero are left out
 */
public record SubmitForecast(
        @NotNull(message = "{fault.value.missing}") String project,
        @NotNull(message = "{fault.value.missing}") String department,
        @NotNull(message = "{fault.value.missing}") String year,
        @Size(max = 1000) String note,

        @NotNull(message = "{fault.value.missing}")
        List<@Valid @NotNull(message = "{fault.value.missing}") BudgetAmount> lines) {

    public SubmitForecast {
        note = note == null ? "" : note.strip();
    }
}
