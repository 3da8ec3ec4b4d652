package org.recoup.budget;

import java.time.Instant;
import org.joda.money.Money;

/**
 * A budget version as listed. Project and department are codes, each with its name beside it.
 *
 * @param year name of the financial year
 * @param number of an approved version, else null
 * @param basedOn key of the version that it follows, or null
 * @param current whether it is the budget now
 * @param decidable whether the reader may approve or return it now
 * @param changeable whether the reader may change or submit it now
 * @param behind whether it is open and the budget changed since it was drafted: then it cannot be approved
 * @param kept whether the reader may bring it up to date
 * @param version to be sent back when it is changed or decided
 */
public record BudgetOverview(
        long id,
        String project,
        String projectName,
        String department,
        String departmentName,
        String year,
        BudgetKind kind,
        Integer number,
        Long basedOn,
        ProposalState state,
        boolean current,
        String reason,
        String comment,
        Money total,
        String enteredBy,
        String decidedBy,
        Instant decidedAt,
        Long importRun,
        boolean decidable,
        boolean changeable,
        boolean behind,
        boolean kept,
        int version) {}
