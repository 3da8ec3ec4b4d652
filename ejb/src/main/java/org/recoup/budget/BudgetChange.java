package org.recoup.budget;

import java.time.YearMonth;
import org.joda.money.Money;

/** A line that differs between a version and the one before it. */
public record BudgetChange(
        String category, String categoryName, YearMonth period, Money before, Money after, Money change) {}
