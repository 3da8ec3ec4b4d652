package org.recoup.settlement;

import java.time.LocalDate;
import org.joda.money.Money;

/** Costs borne plus funding paid less funding received in a period, dated by its last day. */
record Contributed(int projectId, String department, LocalDate endsOn, Money amount) {}
