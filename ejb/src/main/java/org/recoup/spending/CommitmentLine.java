package org.recoup.spending;

import org.joda.money.Money;

/**
 * A commitment as listed. Project, department and category are codes, each with its name beside it.
 *
 * @param year name of the financial year
 * @param category null when it is not for one category
 */
public record CommitmentLine(
        long id,
        String project,
        String projectName,
        String department,
        String departmentName,
        String year,
        String category,
        String categoryName,
        String reference,
        String description,
        Money amount,
        String enteredBy,
        Long importRun) {}
