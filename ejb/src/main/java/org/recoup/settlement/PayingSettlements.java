package org.recoup.settlement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;
import org.recoup.ledger.Account;
import org.recoup.ledger.Journal;
import org.recoup.ledger.Journal.Posting;
import org.recoup.ledger.JournalKind;
import org.recoup.ledger.Ledger;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Keys;
import org.recoup.platform.Keys.PeriodKey;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;

/** Treasury notes that payments were made, and that money which was paid in vain went back. */
@Stateless
@Boundary
public class PayingSettlements {

    @Inject
    private Authorities authorities;

    @Inject
    private InTurn inTurn;

    @Inject
    private Keys keys;

    @Inject
    private Ledger ledger;

    @PersistenceContext
    private EntityManager entityManager;

    /** @throws Refused when it is not due, or the period of the day is closed */
    @Allowed(Role.TREASURY)
    public void markPaid(long paymentId, @Valid MarkPaid command) {
        Authority by = authorities.require(Role.TREASURY);
        inTurn.await();
        Payment payment = known(paymentId);
        payment.requireDue();
        PeriodKey period = keys.openPeriod(
                "paidOn", YearMonth.from(command.paidOn()), "SETTLEMENT", payment.payerId(), payment.payeeId());
        long journal = ledger.post(journal(payment, period), by);
        payment.markPaid(command.paidOn(), command.reference(), journal);
    }

    /** Posts nothing: when its basis was withdrawn, the journal of the payment was reversed. */
    @Allowed(Role.TREASURY)
    public void markReturned(long paymentId, @Valid MarkReturned command) {
        authorities.require(Role.TREASURY);
        inTurn.await();
        known(paymentId).markReturned(command.returnedOn());
    }

    private Payment known(long id) {
        Payment found = entityManager.find(Payment.class, id);
        if (found == null) {
            throw new NotFound("payment", id);
        }
        return found;
    }

    private static Journal journal(Payment payment, PeriodKey period) {
        Money amount = payment.amount();
        return new Journal(
                JournalKind.SETTLEMENT,
                period.id(),
                null,
                "Payment under settlement " + payment.settlementId(),
                "payment:" + payment.id(),
                List.of(
                        new Posting(Account.DUE, payment.payerId(), null, amount),
                        new Posting(Account.DUE, payment.payeeId(), null, amount.negated()),
                        new Posting(Account.SETTLED, payment.payerId(), null, amount.negated()),
                        new Posting(Account.SETTLED, payment.payeeId(), null, amount)));
    }
}
