package org.recoup.spending;

/** What waits on a worklist. */
public enum WaitingKind {
    COST,
    TRANSFER
}
