package org.recoup.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.recoup.platform.Authority;
import org.recoup.platform.Refused;

/**
 * One version of the budget of a project, a department and a financial year. It gets its number when it is approved, and from then on
 * stays as it is; the latest approved one is the budget. Its lines are kept by {@link BudgetLines}.
 */
@Entity
@Table(name = "budget_version")
class BudgetVersion extends Proposal {

    @Column(name = "project_id")
    private int projectId;

    @Column(name = "department_id")
    private int departmentId;

    @Column(name = "financial_year_id")
    private int financialYearId;

    @Enumerated(EnumType.STRING)
    private BudgetKind kind;

    private Integer number;

    @Column(name = "based_on_id")
    private Long basedOnId;

    private String reason = "";

    @Column(name = "import_run_id")
    private Long importRunId;

    protected BudgetVersion() {}

    /** @param basedOn the version that it follows, or null */
    BudgetVersion(Place place, BudgetKind kind, Long basedOn, String reason, Authority by) {
        projectId = place.projectId();
        departmentId = place.departmentId();
        financialYearId = place.yearId();
        this.kind = kind;
        basedOnId = basedOn;
        this.reason = reason;
        enter(ProposalState.DRAFT, by);
    }

    /** Its lines change, and perhaps why. */
    void redraft(String newReason, Authority by) {
        if (state() != ProposalState.DRAFT && state() != ProposalState.RETURNED) {
            require(ProposalState.DRAFT);
        }
        reason = newReason;
        enter(ProposalState.DRAFT, by);
    }

    /** @throws Refused when it follows another version and does not say why */
    void submit(Authority by) {
        if (state() != ProposalState.RETURNED) {
            require(ProposalState.DRAFT);
        }
        if (kind != BudgetKind.ORIGINAL && reason.isBlank()) {
            throw new Refused("reason", "reason.missing");
        }
        enter(ProposalState.SUBMITTED, by);
    }

    /**
     * @param current the version that is the budget now, or null
     * @throws Refused when it was made from another one: it would undo what was approved meanwhile
     */
    void approve(Current current, Authority by, Instant at) {
        checkAwaits(by);
        checkFollows(current);
        number = current == null ? 1 : current.number() + 1;
        decide(ProposalState.APPROVED, by, at);
    }

    /** What follows at once from an approved virement or carry forward, whose two pairs of eyes it takes. */
    void follow(Current current, Authority by, Instant at) {
        checkFollows(current);
        number = current == null ? 1 : current.number() + 1;
        decideAs(ProposalState.APPROVED, by, at);
    }

    void importedBy(Long run) {
        importRunId = run;
    }

    Long importRun() {
        return importRunId;
    }

    /** @throws Refused when it was made from another version than the budget now */
    void checkFollows(Current current) {
        if (!follows(current)) {
            throw new Refused("", "budget.moved", current == null ? 0 : current.number());
        }
    }

    /** What it was written for. */
    String reason() {
        return reason;
    }

    /** Whether it was made from the budget as it is now. */
    boolean follows(Current current) {
        return java.util.Objects.equals(current == null ? null : Long.valueOf(current.id()), basedOnId);
    }

    Place place() {
        return new Place(projectId, departmentId, financialYearId);
    }

    int departmentId() {
        return departmentId;
    }
}
