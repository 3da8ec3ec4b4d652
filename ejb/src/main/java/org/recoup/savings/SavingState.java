package org.recoup.savings;

/** Whether a register entry takes further claims. */
public enum SavingState {
    OPEN,
    CLOSED
}
