package org.recoup.settlement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason stays on record with every reversal */
public record UndoAllocation(
        @NotBlank(message = "{fault.reason.missing}") @Size(max = 1000)
        String reason) {}
