package org.recoup.settlement;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A payment as listed.
 *
 * @param payer code, as is the payee
 */
public record PaymentLine(
        long id,
        long settlementId,
        String payer,
        String payerName,
        String payee,
        String payeeName,
        Money amount,
        PaymentState state,
        LocalDate dueOn,
        LocalDate paidOn,
        String reference,
        LocalDate returnedOn) {}
