package org.recoup.settlement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** @param reference of the bank, may be empty */
public record MarkPaid(
        @NotNull LocalDate paidOn, @Size(max = 100) String reference) {
    public MarkPaid {
        reference = reference == null ? "" : reference.strip();
    }
}
