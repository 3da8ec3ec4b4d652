package org.recoup.period;

/** What a period still takes; the later, the stricter. */
public enum PeriodState {
    /** Everything. */
    OPEN,
    /** Only what somebody with an exception brings, and treasury's allocations and settlements. */
    SOFT_CLOSED,
    /** Nothing. */
    CLOSED;

    public boolean isStricterThan(PeriodState other) {
        return compareTo(other) > 0;
    }
}
