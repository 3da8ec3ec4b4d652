package org.recoup.importing.reading.style;

/** What CR behind a figure stands for. */
public enum CreditMark {
    /** Credit: an amount below zero, as bookkeepers write it. */
    BELOW_ZERO,
    /** Crore: ten million, as in India. */
    CRORE
}
