package org.recoup.savings;

import org.joda.money.Money;

/**
 * A register entry as listed. The figures stand side by side and are never added together.
 *
 * @param owner code of the department that answers for it
 * @param landing code of the department whose budget it leaves
 * @param planned over all periods
 * @param claimed waiting or verified
 * @param verified the part of the claimed amount that is verified
 * @param leftToClaim what the baseline still allows
 * @param claims how many were ever made; the first fixes departments and type
 */
public record SavingLine(
        long id,
        String project,
        String projectName,
        int ownerId,
        String owner,
        String ownerName,
        int landingId,
        String landing,
        String landingName,
        SavingType type,
        String title,
        String measure,
        Money baseline,
        Money planned,
        Money claimed,
        Money verified,
        Money leftToClaim,
        SavingState state,
        int claims,
        int version) {}
