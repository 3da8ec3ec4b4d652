package org.recoup.budget;

/** A category and a period of a budget, by their keys. */
record BudgetCell(int category, int period) {}
