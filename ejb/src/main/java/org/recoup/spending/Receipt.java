package org.recoup.spending;

/** What the payee says about a transfer that was posted. */
public enum Receipt {
    /** Nothing yet. */
    WAITING,
    /** That it did not come, or not as it is written. */
    DISPUTED,
    /** That the money came. */
    CONFIRMED,
    /** That it came, before the payer reversed it; nobody of the payee has seen that yet. */
    TAKEN_BACK
}
