package org.recoup.period;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Adds a financial year.
 *
 * @param startYear the calendar year in which it starts
 */
public record AddYear(
        @NotNull(message = "{fault.value.missing}")
        @Min(value = 1990, message = "{fault.year.range}")
        @Max(value = 2100, message = "{fault.year.range}")
        Integer startYear) {}
