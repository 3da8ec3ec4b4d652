package org.recoup.savings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Says that the evidence does not support the claim, and why. */
public record RejectClaim(
        @NotBlank(message = "{fault.reason.missing}") @Size(max = 1000)
        String reason) {}
