package org.recoup.sharing;

import org.joda.money.Money;

/**
 * What one department is entitled to, and why.
 *
 * @param toDate out of everything so far
 * @param already given before
 * @param amount what is added now; below zero when less is due than was given, as an odd cent may move
 */
public record Share(String department, Money amount, Money toDate, Money already, Explanation explanation) {}
