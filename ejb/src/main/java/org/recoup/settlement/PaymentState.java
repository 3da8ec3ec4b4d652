package org.recoup.settlement;

/** Where a payment stands. */
public enum PaymentState {
    /** To be paid. */
    DUE,
    PAID,
    /** Its basis was withdrawn before it was paid. */
    CANCELLED,
    /** Paid; its basis was withdrawn, and the money has to go back. */
    TO_RETURN,
    /** The money went back. */
    RETURNED
}
