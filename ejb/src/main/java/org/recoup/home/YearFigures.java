package org.recoup.home;

import org.joda.money.Money;

/**
 * The figures of one financial year, from the ledger and the shares that stand.
 *
 * @param current whether today is in it
 * @param contributed costs borne and funding paid, less funding received
 * @param landed verified cash-releasing savings
 */
public record YearFigures(String year, boolean current, Money contributed, Money landed, Money entitled) {}
