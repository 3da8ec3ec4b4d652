package org.recoup.spending.imported;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * The waiting lines of one import for one department, project, category and month.
 *
 * @param month its first day
 * @param movesTo the first day of the month in which they will count instead, because theirs is closed; null when it is open
 */
public record WaitingSum(
        String department,
        String departmentName,
        String project,
        String projectName,
        String category,
        String categoryName,
        LocalDate month,
        LocalDate movesTo,
        long lines,
        Money amount) {}
