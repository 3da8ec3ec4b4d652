package org.recoup.spending.imported;

/** Where a decision on an import stands. */
public enum DecisionState {
    /** A server carries it out, or will go on with it after a restart. */
    GOING,
    DONE,
    /** Its person stopped it; nothing was decided. */
    STOPPED,
    /** Something refused it; nothing was decided. */
    FAILED
}
