package org.recoup.spending;

import java.io.Serializable;
import java.time.Instant;
import org.joda.money.Money;

/**
 * A correction that was asked for.
 *
 * @param cost key of the cost; department its code, project likewise
 * @param askedFor the person for whom it was asked under a delegation, or null
 * @param declinedBecause null unless an approver declined it; declinedBy and declinedAt likewise
 * @param open whether it waits for an answer: it was not declined, and the cost is not reversed
 * @param own whether the reader asked for it
 */
public record CorrectionLine(
        long id,
        long cost,
        String project,
        String department,
        String supplier,
        String reference,
        Money amount,
        String reason,
        String askedBy,
        String askedFor,
        Instant askedAt,
        String declinedBecause,
        String declinedBy,
        Instant declinedAt,
        boolean open,
        boolean own)
        implements Serializable {

    private static final long serialVersionUID = 1;
}
