package org.recoup.spending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.joda.money.Money;
import org.recoup.platform.Authority;

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

    Long id() {
        return id;
    }
}
