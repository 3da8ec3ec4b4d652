package org.recoup.spending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.recoup.ledger.Account;
import org.recoup.ledger.Journal;
import org.recoup.ledger.JournalKind;
import org.recoup.platform.Authority;
import org.recoup.platform.Refused;

/** Money that one department pays another into a project. It is not a second cost: the payee spends it, the payer has contributed it. */
@Entity
@Table(name = "funding_transfer")
public class FundingTransfer extends Entry {

    @Column(name = "project_id")
    private int projectId;

    @Column(name = "payer_id")
    private int payerId;

    @Column(name = "payee_id")
    private int payeeId;

    @Column(name = "period_id")
    private int periodId;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    private String reference;

    private String description;

    private Money amount;

    @Column(name = "matched_by")
    private Integer matchedBy;

    @Column(name = "matched_for")
    private Integer matchedFor;

    @Column(name = "matched_at")
    private Instant matchedAt;

    @Column(name = "disputed_by")
    private Integer disputedBy;

    @Column(name = "disputed_for")
    private Integer disputedFor;

    @Column(name = "disputed_at")
    private Instant disputedAt;

    private String dispute = "";

    @Column(name = "reversal_seen_by")
    private Integer reversalSeenBy;

    @Column(name = "reversal_seen_at")
    private Instant reversalSeenAt;

    protected FundingTransfer() {}

    /** The keys of the records that a transfer is booked to. */
    record Route(int projectId, int payerId, int payeeId, int periodId) {}

    /** A new one, which waits for approval. */
    FundingTransfer(Route route, EnterTransfer entered, Authority by) {
        submit(route, entered, by);
    }

    /** Waits for approval again, as it reads now. */
    void resubmit(Route route, EnterTransfer entered, Authority by) {
        submit(route, entered, by);
    }

    private void submit(Route route, EnterTransfer entered, Authority by) {
        checkAmount(entered.amount());
        checkDate("paidOn", entered.paidOn());
        if (entered.amount().isNegative()) {
            throw new Refused("amount", "transfer.amount.negative");
        }
        if (route.payerId() == route.payeeId()) {
            throw new Refused("payee", "transfer.to.itself", entered.payer());
        }
        submit(by);
        projectId = route.projectId();
        payerId = route.payerId();
        payeeId = route.payeeId();
        periodId = route.periodId();
        paidOn = entered.paidOn();
        reference = entered.reference();
        description = entered.description();
        amount = entered.amount();
    }

    /** What is posted when it is approved: value flows from payer to payee. */
    Journal journal() {
        String words = Stream.of(reference, description)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new Journal(
                JournalKind.FUNDING,
                periodId,
                projectId,
                words.substring(0, Math.min(words.length(), 1000)),
                "funding_transfer:" + id(),
                Journal.between(Account.FUNDING, payerId, Account.FUNDING, payeeId, null, amount));
    }

    /** The payee says that the money came; that ends a dispute. */
    void confirm(Authority by, Instant at) {
        checkUnconfirmed(by);
        matchedBy = by.personId();
        matchedFor = by.onBehalfOf();
        matchedAt = at;
        disputedBy = null;
        disputedFor = null;
        disputedAt = null;
        dispute = "";
    }

    /** The payee says why it does not see the money, or not this amount. */
    void dispute(String why, Authority by, Instant at) {
        checkUnconfirmed(by);
        dispute = checkedText("dispute", why);
        disputedBy = by.personId();
        disputedFor = by.onBehalfOf();
        disputedAt = at;
    }

    /** The payee has seen that a transfer it had confirmed was reversed. */
    void seeReversal(Authority by, Instant at) {
        require(EntryState.REVERSED);
        if (matchedBy == null || reversalSeenBy != null) {
            throw new Refused("", "transfer.reversal.seen");
        }
        reversalSeenBy = by.personId();
        reversalSeenAt = at;
    }

    private void checkUnconfirmed(Authority by) {
        require(EntryState.POSTED);
        checkOtherEyes(by);
        if (matchedBy != null) {
            throw new Refused("", "transfer.confirmed.already");
        }
    }

    int payeeId() {
        return payeeId;
    }

    int payerId() {
        return payerId;
    }

    int periodId() {
        return periodId;
    }
}
