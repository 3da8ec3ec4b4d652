package org.recoup.spending;

/** Where a cost or transfer stands between the person who enters it and the one who decides on it. */
public enum EntryState {
    SUBMITTED,
    RETURNED,
    POSTED,
    REVERSED,
    WITHDRAWN
}
