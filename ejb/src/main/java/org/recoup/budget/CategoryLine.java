package org.recoup.budget;

/** A category as listed and edited. */
public record CategoryLine(int id, String code, String name, BudgetType budgetType, int version) {}
