/**
 * Money and its division. Amounts are {@link org.joda.money.Money} in the one currency of the installation; a whole number of cents
 * is divided in exactly one place, {@link org.recoup.money.Apportionment}. Pure Java: no container, clock, randomness or logging.
 */
package org.recoup.money;
