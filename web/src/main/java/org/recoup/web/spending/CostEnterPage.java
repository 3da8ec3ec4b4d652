package org.recoup.web.spending;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;
import org.recoup.budget.Overspends;
import org.recoup.budget.PlannedLine;
import org.recoup.spending.CostLine;
import org.recoup.spending.Costs;
import org.recoup.spending.Doubts;
import org.recoup.spending.EnterCost;
import org.recoup.spending.EnteringCosts;
import org.recoup.spending.sheet.NamingCommitments;
import org.recoup.web.Messages;
import org.recoup.web.budget.OverspendNotes;

/** Enters a cost: a new one, a copy of another line, or a returned one anew. */
@Named
@ViewScoped
public class CostEnterPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Costs costs;

    @Inject
    private transient EnteringCosts entering;

    @Inject
    private transient NamingCommitments naming;

    @Inject
    private transient Doubts doubts;

    @Inject
    private transient Overspends overspends;

    @Inject
    private transient OverspendNotes notes;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Offered offered;

    private String id;
    private String copy;
    private CostLine line;
    private String project;
    private String department;
    private String category;
    private String period;
    private LocalDate documentDate;
    private String supplier;
    private String reference;
    private String description;
    private String commitment;
    private Money amount;
    private transient List<String> above = List.of();

    public void load() {
        period = YearMonth.now(clock).toString();
        if (id != null) {
            line = costs.withId(Keyed.key("cost", id));
            copyFrom(line);
            reference = line.reference();
            description = line.description();
            commitment = line.commitment() == null ? null : line.commitment().toString();
            if (line.belongsTo() != null) {
                period = line.belongsTo();
            }
            documentDate = line.documentDate();
            amount = line.amount();
        } else if ("last".equals(copy)) {
            costs.lastOfMine().ifPresent(this::copyFrom);
        } else if (copy != null) {
            copyFrom(costs.withId(Keyed.key("cost", copy)));
        }
        if (department == null) {
            department = offered.onlyOwnDepartment();
        }
    }

    // What changes from line to line stays empty: date, reference, description and amount.
    private void copyFrom(CostLine other) {
        project = other.project();
        department = other.department();
        category = other.category();
        period = other.period();
        supplier = other.supplier();
    }

    /** While it is typed: says when it goes above its budget. */
    public void check() {
        boolean known = project != null && department != null && category != null && period != null && amount != null;
        above = known
                ? notes.of(overspends.ofLines(
                        List.of(new PlannedLine(project, department, category, YearMonth.parse(period), amount))))
                : List.of();
    }

    public List<String> getAbove() {
        return above;
    }

    public String save() {
        return "/costs/view?faces-redirect=true&id=" + submitted();
    }

    public String saveAndEnterAnother() {
        long entered = submitted();
        doubts.of(costs.withId(entered)).forEach(messages::warn);
        return "/costs/enter?faces-redirect=true&copy=" + entered;
    }

    private long submitted() {
        var command = new EnterCost(
                project,
                department,
                category,
                period == null ? null : YearMonth.parse(period),
                documentDate,
                supplier,
                reference,
                description,
                naming.named(commitment, project, department),
                amount,
                line == null ? null : line.version());
        if (line == null) {
            long entered = entering.enter(command);
            messages.done("cost.entered", String.valueOf(entered));
            return entered;
        }
        entering.resubmit(line.id(), command);
        messages.done("cost.resubmitted", String.valueOf(line.id()));
        return line.id();
    }

    public CostLine getLine() {
        return line;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCopy() {
        return copy;
    }

    public void setCopy(String copy) {
        this.copy = copy;
    }

    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public LocalDate getDocumentDate() {
        return documentDate;
    }

    public void setDocumentDate(LocalDate documentDate) {
        this.documentDate = documentDate;
    }

    public String getSupplier() {
        return supplier;
    }

    public void setSupplier(String supplier) {
        this.supplier = supplier;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getCommitment() {
        return commitment;
    }

    public void setCommitment(String commitment) {
        this.commitment = commitment;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }
}
