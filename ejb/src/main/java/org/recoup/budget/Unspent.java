package org.recoup.budget;

import org.joda.money.Money;

/**
 * What a category of a budget has left at the end of its year.
 *
 * @param committed open commitments of the year: orders that still need what is left
 */
public record Unspent(
        int categoryId, String category, String categoryName, Money budget, Money actual, Money left, Money committed)
        implements java.io.Serializable {}
