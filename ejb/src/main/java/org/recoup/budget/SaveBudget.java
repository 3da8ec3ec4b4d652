package org.recoup.budget;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a draft reads from now on.
 *
 * @param lines all of them; those of zero are left out
 * @param version of the draft as it was read; null when it is not compared
 */
public record SaveBudget(
        @Size(max = 1000) String reason,

        @NotNull(message = "{fault.value.missing}")
        List<@Valid @NotNull(message = "{fault.value.missing}") BudgetAmount> lines,

        Integer version) {

    public SaveBudget {
        reason = reason == null ? "" : reason.strip();
    }
}
