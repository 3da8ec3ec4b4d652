package org.recoup.budget;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Starts a version of a budget. Project and department are codes.
 *
 * @param year name of the financial year
 * @param reason of a revision; the original needs none, and a revision may get it later, before it is submitted
 */
public record DraftBudget(
        @NotNull(message = "{fault.value.missing}") String project,
        @NotNull(message = "{fault.value.missing}") String department,
        @NotNull(message = "{fault.value.missing}") String year,
        @Size(max = 1000) String reason) {

    public DraftBudget {
        reason = reason == null ? "" : reason.strip();
    }
}
