package org.recoup.people;

import java.time.LocalDate;

/**
 * A delegation.
 *
 * @param of user name of the person whose roles they are
 * @param to user name of the person who may act with them
 * @param until the first day on which it no longer holds
 */
public record DelegationLine(
        long id,
        String of,
        String ofName,
        String to,
        String toName,
        LocalDate from,
        LocalDate until,
        String reason,
        Standing standing) {}
