package org.recoup.web.spending;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.joda.money.Money;
import org.recoup.spending.EnterTransfer;
import org.recoup.spending.EnteringTransfers;
import org.recoup.spending.TransferLine;
import org.recoup.spending.Transfers;
import org.recoup.web.Messages;

/** Enters a funding transfer: a new one, or a returned one anew. */
@Named
@ViewScoped
public class TransferEnterPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Transfers transfers;

    @Inject
    private transient EnteringTransfers entering;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Offered offered;

    private String id;
    private TransferLine line;
    private String project;
    private String payer;
    private String payee;
    private String period;
    private LocalDate paidOn;
    private String reference;
    private String description;
    private Money amount;

    public void load() {
        period = YearMonth.now(clock).toString();
        if (id != null) {
            line = transfers.withId(Keyed.key("transfer", id));
            project = line.project();
            payer = line.payer();
            payee = line.payee();
            period = line.period();
            paidOn = line.paidOn();
            reference = line.reference();
            description = line.description();
            amount = line.amount();
        }
        if (payer == null) {
            payer = offered.onlyOwnDepartment();
        }
    }

    public String save() {
        var command = new EnterTransfer(
                project,
                payer,
                payee,
                period == null ? null : YearMonth.parse(period),
                paidOn,
                reference,
                description,
                amount,
                line == null ? null : line.version());
        return "/transfers/view?faces-redirect=true&id=" + submitted(command);
    }

    private long submitted(EnterTransfer command) {
        if (line == null) {
            long entered = entering.enter(command);
            messages.done("transfer.entered", String.valueOf(entered));
            return entered;
        }
        entering.resubmit(line.id(), command);
        messages.done("transfer.resubmitted", String.valueOf(line.id()));
        return line.id();
    }

    public TransferLine getLine() {
        return line;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(String payer) {
        this.payer = payer;
    }

    public String getPayee() {
        return payee;
    }

    public void setPayee(String payee) {
        this.payee = payee;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public LocalDate getPaidOn() {
        return paidOn;
    }

    public void setPaidOn(LocalDate paidOn) {
        this.paidOn = paidOn;
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

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }
}
