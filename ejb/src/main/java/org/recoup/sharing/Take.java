package org.recoup.sharing;

/** How much a tier takes of what reaches it. */
public enum Take {
    /** Until the parties have recouped what they contributed. */
    RECOUP,
    /** A percentage of what reaches it. */
    PERCENTAGE,
    /** A fixed amount in all. */
    AMOUNT,
    /** All that is left; the last tier, and only the last. */
    REST
}
