package org.recoup.spending;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A journal of a cost or transfer: what was posted when it was approved, or the reversal of that.
 *
 * @param periodStart first day of the period in which it counts
 * @param onBehalfOf name of the person for whom it was posted under a delegation, or null
 * @param reason null unless it is a reversal
 */
public record EntryJournal(
        long id, LocalDate periodStart, Instant recordedAt, String postedBy, String onBehalfOf, String reason)
        implements Serializable {

    private static final long serialVersionUID = 1;
}
