package org.recoup.settlement;

import org.joda.money.Money;

/** One department pays another; above zero. Departments by their codes. */
public record Transfer(String payer, String payee, Money amount) {}
