package org.recoup.settlement;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Nets what departments owe each other up to the end of a period.
 *
 * @param dueOn the day by which payments are due; null for 30 days from today
 */
public record IssueSettlement(@NotNull YearMonth upTo, LocalDate dueOn) {}
