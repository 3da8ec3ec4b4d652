package org.recoup.settlement;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A settlement as listed. Payments and amounts are those that the reader may see.
 *
 * @param upTo its last month, such as 2026-08
 * @param state ISSUED or REVERSED
 * @param reason why it was reversed, else empty
 * @param open what is due and not paid
 * @param matches how many settlements there are in all
 */
public record SettlementLine(
        long id,
        String upTo,
        String state,
        Instant issuedAt,
        String issuedBy,
        LocalDate dueOn,
        String reason,
        int payments,
        Money amount,
        Money open,
        long matches) {

    public LocalDate month() {
        return LocalDate.parse(upTo + "-01");
    }
}
