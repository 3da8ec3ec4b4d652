package org.recoup.budget;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/**
 * A carry forward as listed. Project and department are codes, years names.
 *
 * @param categories codes of what is carried
 * @param amount of all categories
 * @param decidable whether the reader may approve or reject it now
 */
public record CarryForwardLine(
        long id,
        String project,
        String projectName,
        String department,
        String departmentName,
        String fromYear,
        String toYear,
        List<String> categories,
        Money amount,
        String reason,
        ProposalState state,
        String comment,
        String enteredBy,
        String decidedBy,
        Instant decidedAt,
        boolean decidable,
        boolean withdrawable,
        int version) {}
