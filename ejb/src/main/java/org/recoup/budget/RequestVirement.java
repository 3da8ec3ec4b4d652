package org.recoup.budget;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import org.joda.money.Money;

/**
 * Asks to move budget from one line to another of the same project, department and financial year, given by codes.
 *
 * @param amount above zero
 */
public record RequestVirement(
        @NotNull(message = "{fault.value.missing}") String project,
        @NotNull(message = "{fault.value.missing}") String department,
        @NotNull(message = "{fault.value.missing}") String year,
        @NotNull(message = "{fault.value.missing}") String fromCategory,
        @NotNull(message = "{fault.value.missing}") YearMonth fromPeriod,
        @NotNull(message = "{fault.value.missing}") String toCategory,
        @NotNull(message = "{fault.value.missing}") YearMonth toPeriod,
        @NotNull(message = "{fault.value.missing}") Money amount,

        @NotBlank(message = "{fault.reason.missing}") @Size(max = 1000)
        String reason) {}
