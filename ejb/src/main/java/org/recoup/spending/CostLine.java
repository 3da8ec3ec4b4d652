package org.recoup.spending;

import java.io.Serializable;
import java.time.LocalDate;
import org.joda.money.Money;
import org.recoup.people.Role;
import org.recoup.platform.Caller;

/**
 * A cost as listed and viewed. Project, department and category are codes, each with its name beside it.
 *
 * @param period its month, such as 2026-08
 * @param belongsTo the month that it belongs to, when that was closed and it counts in a later one; else null
 * @param movesTo first day of the month in which it would count if it were approved now, because its own closed since; else null
 * @param commitment key of the commitment that it releases, or null; commitmentReference likewise
 * @param comment of the last return; empty when it never was
 * @param enteredFor the person for whom it was entered under a delegation, or null; decidedFor likewise
 * @param own whether the reader had a hand in entering it
 * @param evidence how many files support it
 * @param sheet key of the sheet it was entered on, or null
 * @param sameAs key of another cost that counts or may, of the same supplier, reference and amount, or null
 * @param corrects key of the reversed cost in whose place it stands, or null; correctedBy the other way round
 */
public record CostLine(
        long id,
        String project,
        String projectName,
        int departmentId,
        String department,
        String departmentName,
        String category,
        String categoryName,
        String period,
        LocalDate periodStart,
        String belongsTo,
        LocalDate belongsToStart,
        LocalDate movesTo,
        LocalDate documentDate,
        String supplier,
        String reference,
        String description,
        Long commitment,
        String commitmentReference,
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
        Long importRun,
        int evidence,
        Long sheet,
        Long sameAs,
        Long corrects,
        Long correctedBy,
        int version)
        implements Serializable {

    private static final long serialVersionUID = 1;

    /** Whether this person may approve or return it now. */
    public boolean awaits(Caller caller) {
        return state == EntryState.SUBMITTED && !own && caller.holds(Role.APPROVER, departmentId);
    }

    /** Whether this person may enter it anew now. */
    public boolean correctableBy(Caller caller) {
        return state == EntryState.RETURNED && caller.holds(Role.FINANCE_OFFICER, departmentId);
    }

    /** Whether this person may give it up now. */
    public boolean withdrawableBy(Caller caller) {
        return (state == EntryState.RETURNED || state == EntryState.SUBMITTED)
                && caller.holds(Role.FINANCE_OFFICER, departmentId);
    }

    /** Whether this person may add files to it now. */
    public boolean evidencedBy(Caller caller) {
        return state != EntryState.WITHDRAWN
                && state != EntryState.REVERSED
                && caller.holds(Role.FINANCE_OFFICER, departmentId);
    }

    /** Whether this person may ask for its correction now. */
    public boolean askableBy(Caller caller) {
        return state == EntryState.POSTED && caller.holds(Role.FINANCE_OFFICER, departmentId);
    }

    /** Whether this person may reverse it now. */
    public boolean reversibleBy(Caller caller) {
        return state == EntryState.POSTED && !own && caller.holds(Role.APPROVER, departmentId);
    }
}
