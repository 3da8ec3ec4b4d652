package org.recoup.savings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.joda.money.Money;

/**
 * Registers a saving, or describes a registered one anew.
 *
 * @param project code; stays for ever
 * @param owner code of the department that answers for the saving
 * @param landing code of the department whose budget it leaves
 * @param measure how it is measured
 * @param baseline the most that can ever be claimed
 * @param plan at most the baseline in sum, one entry a period
 * @param version of the record as it was read; ignored when registered
 */
public record DescribeSaving(
        @NotBlank String project,
        @NotBlank String owner,
        @NotBlank String landing,
        @NotNull SavingType type,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 1000) String measure,
        @NotNull Money baseline,
        @Size(max = 1200) List<@Valid @NotNull PlannedAmount> plan,
        int version) {

    public DescribeSaving {
        plan = plan == null ? List.of() : List.copyOf(plan);
    }
}
