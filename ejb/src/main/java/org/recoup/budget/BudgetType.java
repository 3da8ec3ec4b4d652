package org.recoup.budget;

/** Whether money is spent on something that lasts, or on running things. */
public enum BudgetType {
    CAPITAL,
    RESOURCE
}
