package org.recoup.settlement;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** The day on which the money of a payment went back to its payer. */
public record MarkReturned(@NotNull LocalDate returnedOn) {}
