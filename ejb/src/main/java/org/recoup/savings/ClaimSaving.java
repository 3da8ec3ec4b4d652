package org.recoup.savings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import org.joda.money.Money;

/** Claims an amount of a saving as realised in a period. */
public record ClaimSaving(
        @NotNull YearMonth period,
        @NotNull Money amount,
        @Size(max = 1000) String note) {

    public ClaimSaving {
        note = note == null ? "" : note.strip();
    }
}
