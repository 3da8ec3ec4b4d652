package org.recoup.budget;

/** What made a budget version. */
public enum BudgetKind {
    ORIGINAL,
    REVISION,
    VIREMENT,
    CARRY_FORWARD
}
