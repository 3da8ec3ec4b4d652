package org.recoup.spending;

/** What the payee says about a posted transfer. */
public enum Receipt {
    /** Nothing yet. */
    WAITING,
    /** That it did not come, or not as it is written. */
    DISPUTED,
    /** That the money came. */
    CONFIRMED
}
