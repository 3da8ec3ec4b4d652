package org.recoup.period;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Lets somebody bring something into a soft-closed period.
 *
 * @param department code of the one for which it holds; null or empty for all
 * @param person user name
 * @param until the last day on which it holds
 */
public record GrantException(
        String department,
        @NotBlank(message = "{fault.value.missing}") String person,

        @NotBlank(message = "{fault.reason.missing}") @Size(max = 1000)
        String reason,

        @NotNull(message = "{fault.value.missing}") LocalDate until) {

    public GrantException {
        department = department == null || department.isBlank() ? null : department.strip();
    }
}
