package org.recoup.budget;

import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import org.joda.money.Money;

/** What is planned, with all that it is planned for. Project, department and category are codes. */
public record PlannedLine(
        @NotNull(message = "{fault.value.missing}") String project,
        @NotNull(message = "{fault.value.missing}") String department,
        @NotNull(message = "{fault.value.missing}") String category,
        @NotNull(message = "{fault.value.missing}") YearMonth period,
        @NotNull(message = "{fault.value.missing}") Money amount) {}
