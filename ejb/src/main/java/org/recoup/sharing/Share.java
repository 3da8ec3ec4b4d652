package org.recoup.sharing;

import org.joda.money.Money;

/** What one department is entitled to out of a pool, and why. */
public record Share(String code, Money amount, Explanation explanation) {}
