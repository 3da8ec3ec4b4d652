package org.recoup.savings;

/** What a saving is to a budget. Only money that leaves one lands in the ledger and is ever shared. */
public enum SavingType {
    CASH_RELEASING,
    NON_CASH_RELEASING,
    COST_AVOIDANCE,
    SOCIAL_VALUE;

    boolean lands() {
        return this == CASH_RELEASING;
    }
}
