package org.recoup.importing;

import org.joda.money.Money;

/**
 * The lines of one department, one period or one financial year.
 *
 * @param code of the department; the month such as 2026-08; or the name of the year
 * @param name of the department, else the code again
 */
public record ImportSum(String code, String name, int lines, Money amount) {}
