package org.recoup.agreement;

import java.time.LocalDate;
import org.recoup.sharing.Rule;

/**
 * An agreement as listed with its project.
 *
 * @param rule of the last tier
 * @param tiers how many there are
 * @param endsOn the last day in force, or null
 * @param standing its state as seen today: one signed for a later start is to come
 * @param signed how many of the parties have
 * @param parties how many there are
 */
public record AgreementLine(
        long id,
        int versionNumber,
        Rule rule,
        int tiers,
        LocalDate startsOn,
        LocalDate endsOn,
        AgreementState state,
        Standing standing,
        int signed,
        int parties) {}
