package org.recoup.settlement;

import java.time.LocalDate;
import org.joda.money.Money;

/** What was allocated before under the agreement now in force: savings of a period that landed with a department. */
record SharedBefore(long agreementId, String department, LocalDate endsOn, Money amount) {}
