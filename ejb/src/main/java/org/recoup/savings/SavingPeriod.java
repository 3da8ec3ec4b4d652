package org.recoup.savings;

import java.time.YearMonth;
import org.joda.money.Money;

/** What was planned, claimed and, of that, verified of a saving in one period; zero where nothing was. */
public record SavingPeriod(YearMonth period, Money planned, Money claimed, Money verified) {}
