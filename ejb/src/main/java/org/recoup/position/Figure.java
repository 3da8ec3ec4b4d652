package org.recoup.position;

/** A figure of the table that can be opened to see what it is made of. */
public enum Figure {
    BUDGET,
    COMMITTED,
    ACTUAL,
    RECEIVED,
    FORECAST,
    OUTTURN,
    REMOVED
}
