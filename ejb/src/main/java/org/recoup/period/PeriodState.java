package org.recoup.period;

/** Whether a period still takes journals. */
public enum PeriodState {
    OPEN,
    CLOSED
}
