package org.recoup.budget;

import java.time.Instant;
import java.time.YearMonth;
import org.joda.money.Money;

/**
 * A virement as listed. Project, department and categories are codes.
 *
 * @param madeVersion key of the budget version that it made, or null
 * @param decidable whether the reader may approve or reject it now
 */
public record VirementLine(
        long id,
        String project,
        String projectName,
        String department,
        String departmentName,
        String year,
        String fromCategory,
        String fromCategoryName,
        YearMonth fromPeriod,
        String toCategory,
        String toCategoryName,
        YearMonth toPeriod,
        Money amount,
        String reason,
        ProposalState state,
        String comment,
        String enteredBy,
        String decidedBy,
        Instant decidedAt,
        Long madeVersion,
        boolean decidable,
        boolean withdrawable,
        int version) {}
