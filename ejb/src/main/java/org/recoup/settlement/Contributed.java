package org.recoup.settlement;

import org.joda.money.Money;

/** Costs borne plus funding paid less funding received, up to the end of a period. */
record Contributed(int projectId, int departmentId, Money amount) {}
