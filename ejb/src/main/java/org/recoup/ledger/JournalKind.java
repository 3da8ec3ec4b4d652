package org.recoup.ledger;

/** The event that a journal records; a reversal has the kind of what it reverses. */
public enum JournalKind {
    COST,
    FUNDING,
    SAVING,
    ALLOCATION,
    SETTLEMENT
}
