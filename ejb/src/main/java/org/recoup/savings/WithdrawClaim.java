package org.recoup.savings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Takes a claim back, and with it all that was built on it. */
public record WithdrawClaim(
        @NotBlank(message = "{fault.reason.missing}") @Size(max = 1000)
        String reason) {}
