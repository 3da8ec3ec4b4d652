package org.recoup.spending;

import java.io.Serializable;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A cost or transfer that waits for its reader.
 *
 * @param department code; of a transfer the payer
 * @param movesTo first day of the month in which it would count if it were approved now, because its own closed since; else null
 * @param category code, of a cost; categoryName and budgetType likewise, and null of a transfer
 * @param commitment key of the one that a cost names, or null; commitmentReference likewise
 * @param forWhom name of the person for whom the reader would decide under a delegation, or null
 * @param sheet key of the sheet it was entered on, or null; importRun likewise
 * @param sameAs of a cost the key of another of the same supplier, reference and amount, or null
 * @param doubtful whether there is something to look at twice; {@link Doubts} says what
 * @param comment why it was returned; empty unless it was
 * @param evidence how many files support it
 */
public record WaitingLine(
        WaitingKind kind,
        long id,
        String project,
        String projectName,
        int departmentId,
        String department,
        String departmentName,
        String period,
        LocalDate periodStart,
        LocalDate movesTo,
        String category,
        String categoryName,
        String budgetType,
        String supplier,
        String reference,
        String description,
        Long commitment,
        String commitmentReference,
        Money amount,
        String enteredBy,
        String forWhom,
        Long sheet,
        Long importRun,
        Long sameAs,
        String comment,
        int evidence,
        boolean doubtful,
        int version)
        implements Serializable {

    private static final long serialVersionUID = 1;
}
