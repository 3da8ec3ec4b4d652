package org.recoup.spending;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.joda.money.Money;

/**
 * Changes what is promised.
 *
 * @param category code; null when it is not for one category
 * @param amount not zero, and no smaller than what costs have released
 * @param version as it was read; null when it is not compared
 */
public record EditCommitment(
        String category,
        @Size(max = 100) String reference,
        @Size(max = 1000) String description,
        @NotNull(message = "{fault.value.missing}") Money amount,
        Integer version) {

    public EditCommitment {
        category = category == null || category.isBlank() ? null : category.strip();
        reference = reference == null ? "" : reference.strip();
        description = description == null ? "" : description.strip();
    }
}
