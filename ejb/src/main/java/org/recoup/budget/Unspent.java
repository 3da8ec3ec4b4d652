package org.recoup.budget;

import org.joda.money.Money;

/** What a category of a budget has left at the end of its year. */
public record Unspent(int categoryId, String category, String categoryName, Money budget, Money actual, Money left)
        implements java.io.Serializable {}
