package org.recoup.spending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.joda.money.Money;
import org.recoup.budget.Overcommitments;
import org.recoup.platform.Authority;
import org.recoup.platform.Refused;

/** Money promised by a department for a project in a financial year. A plan: it never reaches the ledger. Below zero it takes back. */
@Entity
public class Commitment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "project_id")
    private int projectId;

    @Column(name = "department_id")
    private int departmentId;

    @Column(name = "financial_year_id")
    private int financialYearId;

    @Column(name = "category_id")
    private Integer categoryId;

    private String reference;

    private String description;

    private Money amount;

    /** Kept by the database from the posted costs that name it. */
    @Column(insertable = false, updatable = false)
    private Money released;

    @Column(name = "closed_because")
    private String closedBecause;

    @Column(name = "entered_by")
    private int enteredBy;

    @Version
    private int version;

    protected Commitment() {}

    /** The keys of the records that a commitment is booked to; the category may be null. */
    record Purpose(int projectId, int departmentId, int financialYearId, Integer categoryId) {}

    Commitment(Purpose purpose, EnterCommitment entered, Authority by) {
        Entry.checkAmount(entered.amount());
        projectId = purpose.projectId();
        departmentId = purpose.departmentId();
        financialYearId = purpose.financialYearId();
        categoryId = purpose.categoryId();
        reference = entered.reference();
        description = entered.description();
        amount = entered.amount();
        enteredBy = by.personId();
    }

    void edit(EditCommitment entered, Integer category) {
        requireOpen();
        Entry.checkAmount(entered.amount());
        if (!holds(entered.amount())) {
            throw new Refused("amount", "commitment.below.released", entered.amount(), released);
        }
        categoryId = category;
        reference = entered.reference();
        description = entered.description();
        amount = entered.amount();
    }

    private boolean holds(Money wanted) {
        return released.isZero()
                || released.isPositive() == wanted.isPositive() && !wanted.abs().isLessThan(released.abs());
    }

    /** Nothing more is expected: the rest of it is released. */
    void close(String because) {
        requireOpen();
        closedBecause = Entry.checkedText("reason", because);
    }

    void reopen() {
        if (closedBecause == null) {
            throw new Refused("", "commitment.not.closed");
        }
        closedBecause = null;
    }

    private void requireOpen() {
        if (closedBecause != null) {
            throw new Refused("", "commitment.closed", String.valueOf(id));
        }
    }

    /** What is still open of it, to be compared with its budget. */
    Overcommitments.Promise promise() {
        return new Overcommitments.Promise(
                id,
                projectId,
                departmentId,
                financialYearId,
                categoryId,
                released == null ? amount : amount.minus(released));
    }

    Long id() {
        return id;
    }

    int departmentId() {
        return departmentId;
    }

    int version() {
        return version;
    }
}
