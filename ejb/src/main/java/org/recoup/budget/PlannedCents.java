package org.recoup.budget;

/** A planned line by the keys of its category and period. */
record PlannedCents(int category, int period, long cents) {

    BudgetLines.Line of(long version) {
        return new BudgetLines.Line(version, category, period, cents);
    }
}
