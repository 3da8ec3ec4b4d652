package org.recoup.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.recoup.platform.Authority;

/** Budget that is to move from one line to another of the same budget. Approved, it is the next version of that budget. */
@Entity
class Virement extends Proposal {

    @Column(name = "project_id")
    private int projectId;

    @Column(name = "department_id")
    private int departmentId;

    @Column(name = "financial_year_id")
    private int financialYearId;

    @Column(name = "from_category_id")
    private int fromCategoryId;

    @Column(name = "from_period_id")
    private int fromPeriodId;

    @Column(name = "to_category_id")
    private int toCategoryId;

    @Column(name = "to_period_id")
    private int toPeriodId;

    private Money amount;

    private String reason;

    @Column(name = "budget_version_id")
    private Long budgetVersionId;

    protected Virement() {}

    Virement(Place place, BudgetCell from, BudgetCell to, Money amount, String reason, Authority by) {
        projectId = place.projectId();
        departmentId = place.departmentId();
        financialYearId = place.yearId();
        fromCategoryId = from.category();
        fromPeriodId = from.period();
        toCategoryId = to.category();
        toPeriodId = to.period();
        this.amount = amount;
        this.reason = reason;
        enter(ProposalState.SUBMITTED, by);
    }

    void approve(long made, Authority by, Instant at) {
        budgetVersionId = made;
        decide(ProposalState.APPROVED, by, at);
    }

    /** What it adds to the lines of a version. */
    List<BudgetLines.Line> changes(long version) {
        return List.of(
                new BudgetLines.Line(version, fromCategoryId, fromPeriodId, -amount.getAmountMinorLong()),
                new BudgetLines.Line(version, toCategoryId, toPeriodId, amount.getAmountMinorLong()));
    }

    Place place() {
        return new Place(projectId, departmentId, financialYearId);
    }

    BudgetCell from() {
        return new BudgetCell(fromCategoryId, fromPeriodId);
    }

    BudgetCell to() {
        return new BudgetCell(toCategoryId, toPeriodId);
    }

    Money amount() {
        return amount;
    }

    String reason() {
        return reason;
    }
}
