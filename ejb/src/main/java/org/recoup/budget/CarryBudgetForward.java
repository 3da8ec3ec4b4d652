package org.recoup.budget;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.joda.money.Money;

/**
 * Asks to carry unspent budget of a year into the year after it. Project and department are codes.
 *
 * @param year name of the year that left it unspent
 * @param lines what to carry, several for one category are summed; null for all that is unspent
 */
public record CarryBudgetForward(
        @NotNull(message = "{fault.value.missing}") String project,
        @NotNull(message = "{fault.value.missing}") String department,
        @NotNull(message = "{fault.value.missing}") String year,

        @NotBlank(message = "{fault.reason.missing}") @Size(max = 1000)
        String reason,

        List<@Valid @NotNull(message = "{fault.value.missing}") Carried> lines) {

    /** An amount above zero of a category, by its code. */
    public record Carried(
            @NotNull(message = "{fault.value.missing}") String category,
            @NotNull(message = "{fault.value.missing}") Money amount) {}
}
