package org.recoup.period;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Opens a closed period again.
 *
 * @param reason kept on the period and in the audit trail
 */
public record ReopenPeriod(
        @NotBlank(message = "{fault.reason.missing}") @Size(max = 1000)
        String reason) {}
