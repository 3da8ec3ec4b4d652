package org.recoup.spending;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.joda.money.Money;

/**
 * Enters money promised. Project, department and category are codes.
 *
 * @param year name of the financial year, such as 2026-27
 * @param category null when it is not for one category
 * @param amount not zero; below zero to take back what was promised
 */
public record EnterCommitment(
        @NotNull(message = "{fault.value.missing}") String project,
        @NotNull(message = "{fault.value.missing}") String department,
        @NotNull(message = "{fault.value.missing}") String year,
        String category,
        @Size(max = 100) String reference,
        @Size(max = 1000) String description,
        @NotNull(message = "{fault.value.missing}") Money amount) {

    public EnterCommitment {
        reference = reference == null ? "" : reference.strip();
        description = description == null ? "" : description.strip();
    }
}
