package org.recoup.period;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Opens, soft-closes or closes a period.
 *
 * @param department code of the one that is meant; null or empty for all
 * @param reason kept in the trail; needed to open again, or further, and to close with points that are open
 * @param sure whether to close although points are open
 * @param below whether the departments below that one are meant too
 */
public record TurnPeriod(
        @NotNull(message = "{fault.value.missing}") PeriodState state,
        String department,
        @Size(max = 1000) String reason,
        boolean sure,
        boolean below) {

    public TurnPeriod {
        department = department == null || department.isBlank() ? null : department.strip();
        reason = reason == null ? "" : reason.strip();
    }
}
