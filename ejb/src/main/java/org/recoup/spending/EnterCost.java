package org.recoup.spending;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import org.joda.money.Money;

/**
 * Enters a cost, or a returned one anew. Project, department and category are codes.
 *
 * @param commitment key of the commitment that it releases when it is posted, of its own project and department; or null
 * @param amount not zero; below zero for a credit
 * @param version of the returned cost as it was read; null when it is not compared
 */
public record EnterCost(
        @NotNull(message = "{fault.value.missing}") String project,
        @NotNull(message = "{fault.value.missing}") String department,
        @NotNull(message = "{fault.value.missing}") String category,
        @NotNull(message = "{fault.value.missing}") YearMonth period,
        @NotNull(message = "{fault.value.missing}") LocalDate documentDate,
        @Size(max = 200) String supplier,
        @Size(max = 100) String reference,
        @Size(max = 1000) String description,
        Long commitment,
        @NotNull(message = "{fault.value.missing}") Money amount,
        Integer version) {

    public EnterCost {
        supplier = supplier == null ? "" : supplier.strip();
        reference = reference == null ? "" : reference.strip();
        description = description == null ? "" : description.strip();
    }
}
