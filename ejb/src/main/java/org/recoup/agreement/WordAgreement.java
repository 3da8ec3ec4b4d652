package org.recoup.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.recoup.sharing.Rule;

/**
 * The terms of a draft.
 *
 * @param endsOn the last day, or null
 * @param parties empty for the funders of the project, which gives each one part where parts count
 * @param version of the draft as it was read; ignored when it is new
 */
public record WordAgreement(
        @NotNull(message = "{fault.value.missing}") Rule rule,
        @NotNull(message = "{fault.value.missing}") LocalDate startsOn,
        LocalDate endsOn,
        @Size(max = 4000) String note,
        List<@Valid PartyParts> parties,
        int version) {

    /**
     * A party and what it gets a share by.
     *
     * @param parts whole, zero or more; may be null under rules that do not count them
     */
    public record PartyParts(
            @NotBlank(message = "{fault.value.missing}") String department,

            @Digits(integer = 12, fraction = 0, message = "{fault.parts.whole}")
            @PositiveOrZero(message = "{fault.parts.whole}")
            BigDecimal parts) {}

    public WordAgreement {
        parties = parties == null ? List.of() : List.copyOf(parties);
    }
}
