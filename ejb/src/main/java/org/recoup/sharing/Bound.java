package org.recoup.sharing;

import org.joda.money.Money;

/**
 * The least and the most that a department gets from a tier.
 *
 * @param floor or null
 * @param cap or null
 */
public record Bound(String department, Money floor, Money cap) {}
