package org.recoup.spending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.recoup.budget.Overspends;
import org.recoup.ledger.Account;
import org.recoup.ledger.Journal;
import org.recoup.ledger.JournalKind;
import org.recoup.platform.Authority;

/** Actual spend borne by a department on a project in a period; below zero it is a credit. */
@Entity
public class Cost extends Entry {

    @Column(name = "project_id")
    private int projectId;

    @Column(name = "department_id")
    private int departmentId;

    @Column(name = "category_id")
    private int categoryId;

    @Column(name = "period_id")
    private int periodId;

    @Column(name = "belongs_to_id")
    private Integer belongsToId;

    @Column(name = "document_date")
    private LocalDate documentDate;

    private String supplier;

    private String reference;

    private String description;

    private Money amount;

    @Column(name = "commitment_id")
    private Long commitmentId;

    @Column(name = "import_run_id", insertable = false, updatable = false)
    private Long importRunId;

    protected Cost() {}

    /** A new one, which waits for approval. */
    Cost(Coding coding, EnterCost line, Authority by) {
        submit(coding, line, by);
    }

    /** Waits for approval again, as it reads now. */
    void resubmit(Coding coding, EnterCost line, Authority by) {
        submit(coding, line, by);
    }

    private void submit(Coding coding, EnterCost line, Authority by) {
        checkAmount(line.amount());
        checkDate("documentDate", line.documentDate());
        submit(by);
        projectId = coding.projectId();
        departmentId = coding.departmentId();
        categoryId = coding.categoryId();
        periodId = coding.booking().periodId();
        belongsToId = coding.booking().belongsToId();
        commitmentId = coding.commitmentId();
        documentDate = line.documentDate();
        supplier = line.supplier();
        reference = line.reference();
        description = line.description();
        amount = line.amount();
    }

    /** What is posted when it is approved: value flows from the department's spend to a supplier outside. */
    Journal journal() {
        String words = Stream.of(supplier, reference, description)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new Journal(
                JournalKind.COST,
                periodId,
                projectId,
                words.substring(0, Math.min(words.length(), 1000)),
                "cost:" + id(),
                Journal.between(Account.SPEND, departmentId, Account.SUPPLIER, departmentId, categoryId, amount));
    }

    /** Counts in this period from now on, because its own was closed while it waited; it keeps the one that it belongs to. */
    void bookIn(int period) {
        if (period == periodId) {
            return;
        }
        if (belongsToId == null) {
            belongsToId = periodId;
        }
        periodId = period;
    }

    /** As the budgets see it. */
    Overspends.Spend spend() {
        return new Overspends.Spend(id(), projectId, departmentId, categoryId, periodId, amount);
    }

    /** A cost in the place of a reversed one, which its finance officers correct and submit. */
    static Cost inPlaceOf(Cost reversed, String why, Authority by) {
        Cost copy = new Cost();
        copy.projectId = reversed.projectId;
        copy.departmentId = reversed.departmentId;
        copy.categoryId = reversed.categoryId;
        copy.periodId = reversed.periodId;
        copy.belongsToId = reversed.belongsToId;
        copy.commitmentId = reversed.commitmentId;
        copy.documentDate = reversed.documentDate;
        copy.supplier = reversed.supplier;
        copy.reference = reversed.reference;
        copy.description = reversed.description;
        copy.amount = reversed.amount;
        copy.giveBackCopy(reversed, why, by);
        return copy;
    }

    int projectId() {
        return projectId;
    }

    int departmentId() {
        return departmentId;
    }

    int periodId() {
        return periodId;
    }
}
