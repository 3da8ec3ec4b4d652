package org.recoup.savings;

/** Where a claim stands. CLAIMED and VERIFIED ones use up the baseline; the other two are history. */
public enum ClaimState {
    CLAIMED,
    VERIFIED,
    REJECTED,
    WITHDRAWN
}
