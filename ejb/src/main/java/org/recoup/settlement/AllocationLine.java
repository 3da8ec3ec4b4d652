package org.recoup.settlement;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.recoup.sharing.Rule;

/**
 * An allocation as listed.
 *
 * @param project code
 * @param period its month, such as 2026-08
 * @param rule of the last tier
 * @param tiers how many there are
 * @param moved the sum of what departments receive, which is also what the others pay
 * @param reversed whether it was undone
 * @param settlementId of the issued settlement that covers it, or null
 * @param matches how many allocations the question has in all
 */
public record AllocationLine(
        long id,
        String project,
        String projectName,
        String period,
        int agreementVersion,
        Rule rule,
        int tiers,
        Money pool,
        Money moved,
        Instant runAt,
        String runBy,
        boolean reversed,
        Long settlementId,
        long matches) {

    public LocalDate month() {
        return LocalDate.parse(period + "-01");
    }
}
