package org.recoup.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.joda.money.Money;
import org.recoup.platform.Refused;

/** What one department pays another under a settlement. */
@Entity
public class Payment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "settlement_id")
    private long settlementId;

    @Column(name = "payer_id")
    private int payerId;

    @Column(name = "payee_id")
    private int payeeId;

    private Money amount;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    private String reference;

    @Column(name = "returned_on")
    private LocalDate returnedOn;

    @Column(name = "journal_id")
    private Long journalId;

    @Version
    private int version;

    protected Payment() {}

    Payment(long settlementId, int payerId, int payeeId, Money amount) {
        this.settlementId = settlementId;
        this.payerId = payerId;
        this.payeeId = payeeId;
        this.amount = amount;
        this.state = PaymentState.DUE;
        this.reference = "";
    }

    /** @throws Refused when it is not due */
    public void requireDue() {
        require(PaymentState.DUE);
    }

    /**
     * @param journal that records it
     * @throws Refused when it is not due
     */
    public void markPaid(LocalDate day, String bankReference, long journal) {
        require(PaymentState.DUE);
        state = PaymentState.PAID;
        paidOn = day;
        reference = bankReference;
        journalId = journal;
    }

    /** @throws Refused when it is not to be returned, or would be before it was paid */
    public void markReturned(LocalDate day) {
        require(PaymentState.TO_RETURN);
        if (day.isBefore(paidOn)) {
            throw new Refused("returnedOn", "payment.returned.before.paid", day, paidOn);
        }
        state = PaymentState.RETURNED;
        returnedOn = day;
    }

    private void require(PaymentState wanted) {
        if (state != wanted) {
            throw new Refused("", "state.wrong", state.name());
        }
    }

    public Long id() {
        return id;
    }

    public long settlementId() {
        return settlementId;
    }

    public int payerId() {
        return payerId;
    }

    public int payeeId() {
        return payeeId;
    }

    public Money amount() {
        return amount;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payment that
                && settlementId == that.settlementId
                && payerId == that.payerId
                && payeeId == that.payeeId;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(settlementId) * 31 + payerId;
    }
}
