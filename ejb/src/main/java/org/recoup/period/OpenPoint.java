package org.recoup.period;

/**
 * Something that is not done yet in a period, and how much of it.
 *
 * @param departmentId of the department concerned; a transfer concerns both of its sides; 0 in totals
 * @param first key of the oldest one; of a missing return, the department's
 */
public record OpenPoint(int departmentId, Kind kind, int count, long first) {

    /** What is open; in the order of a checklist. */
    public enum Kind {
        COSTS_TO_APPROVE,
        COSTS_RETURNED,
        TRANSFERS_TO_APPROVE,
        TRANSFERS_RETURNED,
        TRANSFERS_UNCONFIRMED,
        TRANSFERS_DISPUTED,
        TRANSFERS_TAKEN_BACK,
        CLAIMS_TO_VERIFY,
        IMPORTS_TO_RECONCILE,
        /** Files of which nobody knows the months yet; of the month in which they came, and the one before. */
        IMPORTS_UNREAD,
        RETURN_MISSING
    }
}
