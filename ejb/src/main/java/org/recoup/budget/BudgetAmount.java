package org.recoup.budget;

import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import org.joda.money.Money;

/** What is planned in a month for a category, given by its code. */
public record BudgetAmount(
        @NotNull(message = "{fault.value.missing}") String category,
        @NotNull(message = "{fault.value.missing}") YearMonth period,
        @NotNull(message = "{fault.value.missing}") Money amount) {}
