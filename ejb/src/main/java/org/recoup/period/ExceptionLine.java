package org.recoup.period;

import java.time.Instant;

/**
 * An exception as listed.
 *
 * @param department code; null when it holds for all, and so is the name
 * @param person user name
 * @param holds whether it does now: it was neither ended nor has it expired, and the period is not closed
 * @param closed whether it would hold, if the period were not closed
 * @param endedAt null when it was not ended
 */
public record ExceptionLine(
        long id,
        String department,
        String departmentName,
        String person,
        String personName,
        String reason,
        Instant expiresAt,
        String grantedBy,
        Instant grantedAt,
        Instant endedAt,
        boolean holds,
        boolean closed) {}
