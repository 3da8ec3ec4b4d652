package org.recoup.home;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A payment that is still to be made, or to be returned.
 *
 * @param state DUE: the payer pays; TO_RETURN: the payee gives it back
 */
public record OpenPayment(
        long settlementId,
        String payer,
        String payerName,
        String payee,
        String payeeName,
        Money amount,
        String state,
        LocalDate dueOn) {}
