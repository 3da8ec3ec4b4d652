package org.recoup.budget;

import java.time.YearMonth;
import org.joda.money.Money;

/** A line of a budget or of a forecast, by the code of its category and its month. */
public record PlanLine(String category, String categoryName, BudgetType type, YearMonth period, Money amount) {}
