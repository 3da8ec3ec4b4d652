package org.recoup.settlement;

/** Why a pool cannot be allocated now. */
public enum Hindrance {
    /** Nothing was signed for the last day of the period. */
    NO_AGREEMENT,
    /** The rule finds no weight above zero: nobody contributed, or no parts were agreed. */
    NO_WEIGHT,
    /** The terms cannot be applied to the facts; the fault beside it says why. */
    NOT_DIVISIBLE,
    /** A closed period takes no journal. */
    PERIOD_CLOSED
}
