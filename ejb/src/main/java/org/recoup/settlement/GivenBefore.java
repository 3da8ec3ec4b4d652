package org.recoup.settlement;

import org.joda.money.Money;

/** What a department was entitled to before, under the agreement now in force. */
record GivenBefore(long agreementId, String department, Money amount) {}
