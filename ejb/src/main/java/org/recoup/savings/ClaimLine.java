package org.recoup.savings;

import java.time.Instant;
import java.time.YearMonth;
import org.joda.money.Money;

/**
 * A claim as listed and decided on.
 *
 * @param saving title of the register entry
 * @param evidence how many files support it
 * @param decidedBy who verified or rejected it, null while it waits
 * @param journalId what it posted, null for types that never land and before it is verified
 * @param reversalId what took the journal back
 * @param allocationId the allocation that shares it now
 */
public record ClaimLine(
        long id,
        long savingId,
        String saving,
        SavingType type,
        String project,
        String projectName,
        int ownerId,
        String owner,
        String ownerName,
        int landingId,
        String landing,
        String landingName,
        YearMonth period,
        Money amount,
        String note,
        ClaimState state,
        int evidence,
        int claimedById,
        String claimedBy,
        String claimedFor,
        Instant claimedAt,
        String decidedBy,
        Instant decidedAt,
        String decisionNote,
        String withdrawnBy,
        Instant withdrawnAt,
        String withdrawalReason,
        Long journalId,
        Long reversalId,
        Long allocationId,
        int version) {}
