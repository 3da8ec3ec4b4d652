package org.recoup.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;
import org.recoup.ledger.JournalKind;
import org.recoup.ledger.LedgerMoment;

/**
 * The department funding statement: what a department put in, what it is entitled to, and what is still owed, up to the end of a period
 * and as the ledger stood at a moment.
 *
 * @param upTo the last period that counts
 * @param total of the lines, to the cent
 * @param journals that make the figures, each reversal next to what it reverses
 * @param journalsLeftOut how many more there are than are listed
 */
public record DepartmentStatement(
        LedgerMoment moment,
        String departmentCode,
        String departmentName,
        YearMonth upTo,
        List<Line> projects,
        Line total,
        List<ShareLine> shares,
        List<PaymentLine> payments,
        List<Figure> figures,
        List<JournalEffect> journals,
        long journalsLeftOut) {

    /**
     * One project. Payments net several projects, so what is settled stands on a line of its own without a project.
     *
     * @param projectCode null for the line of payments, and for the total
     * @param contributed costs borne, funding paid less funding received
     * @param landed verified savings that left the budget of the department
     * @param shared the part of them that went into a pool
     * @param due entitled less shared; below zero when the department owes it
     * @param settled received less paid
     * @param owed what is still to be settled; below zero when the department has to pay it
     */
    public record Line(
            String projectCode,
            String projectName,
            Money borne,
            Money paid,
            Money received,
            Money contributed,
            Money landed,
            Money shared,
            Money entitled,
            Money due,
            Money settled,
            Money owed) {}

    /** A payment between this department and another. {@code received} tells the direction; the state is that of the moment. */
    public record PaymentLine(
            long id,
            boolean received,
            String otherCode,
            String otherName,
            Money amount,
            String state,
            LocalDate dueOn,
            LocalDate paidOn,
            LocalDate returnedOn,
            String reference,
            YearMonth upTo) {}

    /** What the listed journals make of one account; zero journals make zero. */
    public record Figure(String account, Money amount) {}

    /**
     * What one journal does to one account of the department.
     *
     * @param reversesId the journal that it reverses, or null
     * @param reversedById the journal that reversed it up to the moment, or null
     */
    public record JournalEffect(
            long id,
            java.time.Instant recordedAt,
            YearMonth period,
            JournalKind kind,
            String projectCode,
            String description,
            String account,
            Money amount,
            Long reversesId,
            Long reversedById,
            String reason) {}
}
