package org.recoup.settlement;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A period with verified cash-releasing savings that are in no pool yet.
 *
 * @param period its month, such as 2026-08
 */
public record WaitingPeriod(String period, int claims, int projects, Money amount) {
    public LocalDate month() {
        return LocalDate.parse(period + "-01");
    }
}
