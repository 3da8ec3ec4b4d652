package org.recoup.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.recoup.settlement.MarkPaid;
import org.recoup.settlement.MarkReturned;
import org.recoup.settlement.PayingSettlements;
import org.recoup.settlement.PaymentLine;
import org.recoup.settlement.PaymentState;
import org.recoup.settlement.SettlementStatement;
import org.recoup.settlement.Settlements;
import org.recoup.web.Messages;

/** One settlement: who pays whom, and for treasury the note that it was paid. */
@Named
@ViewScoped
public class SettlementViewPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Settlements settlements;

    @Inject
    private transient PayingSettlements paying;

    @Inject
    private transient Messages messages;

    private long id;
    private Long payment;
    private LocalDate paidOn;
    private String reference;
    private Long returned;
    private LocalDate returnedOn;
    private transient SettlementStatement statement;

    public void load() {
        statement = settlements.withId(id);
    }

    public String markPaid() {
        paying.markPaid(payment, new MarkPaid(paidOn, reference));
        messages.done("payment.paid.noted");
        return again();
    }

    public String markReturned() {
        paying.markReturned(returned, new MarkReturned(returnedOn));
        messages.done("payment.returned.noted");
        return again();
    }

    private String again() {
        return "/settlements/view?faces-redirect=true&id=" + id;
    }

    public List<PaymentLine> getDue() {
        return statement.inState(PaymentState.DUE);
    }

    public List<PaymentLine> getToReturn() {
        return statement.inState(PaymentState.TO_RETURN);
    }

    public SettlementStatement getStatement() {
        return statement;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Long getPayment() {
        return payment;
    }

    public void setPayment(Long payment) {
        this.payment = payment;
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

    public Long getReturned() {
        return returned;
    }

    public void setReturned(Long returned) {
        this.returned = returned;
    }

    public LocalDate getReturnedOn() {
        return returnedOn;
    }

    public void setReturnedOn(LocalDate returnedOn) {
        this.returnedOn = returnedOn;
    }
}
