package org.recoup.budget;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Revises many budgets at once, such as those of a file.
 *
 * @param lines the whole budget of each project, department and financial year that they name; several for one category and month are
 *     summed
 * @param importRun key of the import that brings them, or null
 */
public record ReviseBudgets(
        @NotBlank(message = "{fault.reason.missing}") @Size(max = 1000)
        String reason,

        @NotNull(message = "{fault.value.missing}")
        List<@Valid @NotNull(message = "{fault.value.missing}") PlannedLine> lines,

        Long importRun) {}
