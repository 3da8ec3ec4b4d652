package org.recoup.spending;

/** What is left of a commitment: some of it, nothing because costs released all of it, or nothing because it was closed. */
public enum CommitmentState {
    OPEN,
    RELEASED,
    CLOSED
}
