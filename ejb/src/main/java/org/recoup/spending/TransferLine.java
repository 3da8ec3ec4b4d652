package org.recoup.spending;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.recoup.people.Role;
import org.recoup.platform.Caller;

/**
 * A funding transfer as listed and viewed. Project, payer and payee are codes, each with its name beside it.
 *
 * @param period its month, such as 2026-08
 * @param comment of the last return; empty when it never was
 * @param enteredFor the person for whom it was entered under a delegation, or null; decidedFor likewise
 * @param receipt what the payee says of it; null until it is posted. Who said so, for whom and when follows, and why it is disputed
 * @param own whether the reader had a hand in entering it
 */
public record TransferLine(
        long id,
        String project,
        String projectName,
        int payerId,
        String payer,
        String payerName,
        int payeeId,
        String payee,
        String payeeName,
        String period,
        LocalDate periodStart,
        LocalDate paidOn,
        String reference,
        String description,
        Money amount,
        EntryState state,
        String comment,
        String enteredBy,
        String enteredFor,
        String decidedBy,
        String decidedFor,
        boolean own,
        Long journalId,
        Long reversalId,
        Receipt receipt,
        String answeredBy,
        String answeredFor,
        Instant answeredAt,
        String dispute,
        int version)
        implements Serializable {

    private static final long serialVersionUID = 1;

    /** Whether this person may approve or return it now. */
    public boolean awaits(Caller caller) {
        return state == EntryState.SUBMITTED && !own && caller.holds(Role.APPROVER, payerId);
    }

    /** Whether this person may enter it anew now. */
    public boolean correctableBy(Caller caller) {
        return state == EntryState.RETURNED && caller.holds(Role.FINANCE_OFFICER, payerId);
    }

    /** Whether this person may give it up now. */
    public boolean withdrawableBy(Caller caller) {
        return (state == EntryState.RETURNED || state == EntryState.SUBMITTED)
                && caller.holds(Role.FINANCE_OFFICER, payerId);
    }

    /** Whether this person may confirm or dispute it now. */
    public boolean answerableBy(Caller caller) {
        return state == EntryState.POSTED
                && receipt != Receipt.CONFIRMED
                && !own
                && caller.holds(Role.FINANCE_OFFICER, payeeId);
    }

    /** Whether this person is to see that it was reversed after it had been confirmed. */
    public boolean takenBackFrom(Caller caller) {
        return receipt == Receipt.TAKEN_BACK && caller.holds(Role.FINANCE_OFFICER, payeeId);
    }

    /** Whether this person would confirm or dispute it, had they not entered it. */
    public boolean confirmedByOthersThan(Caller caller) {
        return state == EntryState.POSTED
                && receipt != Receipt.CONFIRMED
                && own
                && caller.holds(Role.FINANCE_OFFICER, payeeId);
    }

    /** Whether this person may reverse it now. */
    public boolean reversibleBy(Caller caller) {
        return state == EntryState.POSTED && !own && caller.holds(Role.APPROVER, payerId);
    }
}
