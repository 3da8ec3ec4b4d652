package org.recoup.spending;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import org.joda.money.Money;

/**
 * Enters a funding transfer, or a returned one anew. Project, payer and payee are codes.
 *
 * @param amount above zero
 * @param version of the returned transfer as it was read; null when it is not compared
 */
public record EnterTransfer(
        @NotNull(message = "{fault.value.missing}") String project,
        @NotNull(message = "{fault.value.missing}") String payer,
        @NotNull(message = "{fault.value.missing}") String payee,
        @NotNull(message = "{fault.value.missing}") YearMonth period,
        @NotNull(message = "{fault.value.missing}") LocalDate paidOn,
        @Size(max = 100) String reference,
        @Size(max = 1000) String description,
        @NotNull(message = "{fault.value.missing}") Money amount,
        Integer version) {

    public EnterTransfer {
        reference = reference == null ? "" : reference.strip();
        description = description == null ? "" : description.strip();
    }
}
