package org.recoup.savings;

import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import org.joda.money.Money;

/** What a saving is expected to bring in a period. */
public record PlannedAmount(
        @NotNull YearMonth period, @NotNull Money amount) {}
