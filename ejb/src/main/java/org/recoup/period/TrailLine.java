package org.recoup.period;

import java.time.Instant;

/**
 * What happened to a period.
 *
 * @param department name; null when all are meant
 * @param before the state before it, where the state changed; after likewise
 * @param words the reason or note that was given; may be empty
 * @param person who did it, and for whom under a delegation
 * @param whom the person to whom an exception was granted; else null
 */
public record TrailLine(
        Instant at,
        Kind kind,
        String department,
        PeriodState before,
        PeriodState after,
        String words,
        String person,
        String onBehalfOf,
        String whom) {

    /** What happened. */
    public enum Kind {
        STATE,
        EXCEPTION_GRANTED,
        EXCEPTION_ENDED,
        RETURN_HANDED_IN,
        RETURN_TAKEN_BACK
    }
}
