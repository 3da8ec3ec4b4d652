package org.recoup.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;
import org.recoup.ledger.LedgerMoment;

/**
 * The project funding report: who agreed to what, who put in how much, what was saved, and how both compare with what was promised.
 * Ledger figures are as at the moment; agreements, plans and commitments are as they stand in their registers.
 *
 * @param upTo the last period that counts
 */
public record ProjectReport(
        LedgerMoment moment,
        String projectCode,
        String projectName,
        String programmeName,
        String leadName,
        LocalDate startsOn,
        LocalDate endsOn,
        YearMonth upTo,
        List<AgreementLine> agreements,
        List<SignatureLine> signatures,
        List<PartyLine> departments,
        PartyLine total,
        List<SavingLine> savings,
        List<CommitmentLine> commitments,
        CommitmentLine committedTotal) {

    /** One version of the sharing agreement that was ever in force. */
    public record AgreementLine(int version, String rule, LocalDate from, LocalDate to, String state, String note) {}

    /**
     * A party of one version.
     *
     * @param parts null unless the rule is of agreed parts
     * @param signedAt null when it has not signed up to the moment
     */
    public record SignatureLine(
            int version,
            String departmentCode,
            String departmentName,
            Long parts,
            String signedBy,
            String onBehalfOf,
            Instant signedAt) {}

    /** What one department put in and gets out; see {@link DepartmentStatement.Line} for the meaning of the figures. */
    public record PartyLine(
            String departmentCode,
            String departmentName,
            Money borne,
            Money paid,
            Money received,
            Money contributed,
            Money landed,
            Money shared,
            Money entitled,
            Money due) {}

    /** One entry of the register. Planned, claimed and verified are three views of one benefit and are never added. */
    public record SavingLine(
            String title,
            String type,
            String ownerCode,
            String landingCode,
            Money baseline,
            Money planned,
            Money claimed,
            Money verified) {}

    /** What a department promised and what it spent; {@code left} is the one less the other. */
    public record CommitmentLine(
            String departmentCode, String departmentName, Money committed, Money actual, Money left) {}
}
