package org.recoup.importing;

/** What becomes of rows that look like totals of those above. Either way each is told. */
public enum TotalsRule {
    LEAVE_OUT,
    KEEP
}
