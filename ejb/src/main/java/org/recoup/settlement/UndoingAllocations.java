package org.recoup.settlement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.recoup.ledger.Ledger;
import org.recoup.platform.Authority;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/**
 * Takes an allocation back because a claim in its pool fell, inside the transaction of the use case. Its claims are free to be
 * allocated again. A settlement that covered it no longer holds as a whole: what was due under it is cancelled, what was paid is to go
 * back, and the other allocations under it are simply unsettled again, for a later settlement to net.
 */
@Dependent
public class UndoingAllocations {

    @Inject
    private InTurn inTurn;

    @Inject
    private Records records;

    @Inject
    private Ledger ledger;

    @PersistenceContext
    private EntityManager entityManager;

    record Undone(long journalId, Long reversalId) {}

    record Id(long id) {}

    record Paid(long id, long journalId) {}

    /**
     * Does nothing when the allocation is undone already. All reversals join the one block of the transaction.
     *
     * @param reason stays on record with every reversal
     */
    public void undo(long allocationId, String reason, Authority by) {
        entityManager.flush();
        inTurn.await();
        Undone allocation = records.one(
                        Undone.class,
                        "select journal_id, reversal_id from allocation where id = :id for update",
                        Map.of("id", allocationId))
                .orElseThrow(() -> new NotFound("allocation", allocationId));
        if (allocation.reversalId() != null) {
            return;
        }
        long reversal = ledger.reverse(allocation.journalId(), reason, by);
        change(
                "update allocation set reversal_id = :reversal, version = version + 1 where id = :id",
                Map.of("reversal", reversal, "id", allocationId));
        change(
                "update claim set allocation_id = null, version = version + 1 where allocation_id = :id",
                Map.of("id", allocationId));
        reverseSettlements(allocationId, reason, by);
    }

    private void reverseSettlements(long allocationId, String reason, Authority by) {
        List<Id> settlements = records.list(Id.class, """
                update settlement set state = 'REVERSED', reason = :reason, version = version + 1
                 where state = 'ISSUED'
                   and id in (select settlement_id from settlement_allocation where allocation_id = :id)
                returning id""", Map.of("reason", reason, "id", allocationId));
        for (Id settlement : settlements) {
            takeBackPayments(settlement.id(), reason, by);
        }
    }

    private void takeBackPayments(long settlementId, String reason, Authority by) {
        // Locks them all first, so that a payment is marked as paid before this or not at all.
        records.list(
                Id.class,
                "select id from payment where settlement_id = :id order by id for update",
                Map.of("id", settlementId));
        change(
                "update payment set state = 'CANCELLED', version = version + 1 where settlement_id = :id and state = 'DUE'",
                Map.of("id", settlementId));
        List<Paid> paid = records.list(
                Paid.class,
                "select id, journal_id from payment where settlement_id = :id and state = 'PAID' order by id",
                Map.of("id", settlementId));
        for (Paid payment : paid) {
            change(
                    "update payment set state = 'TO_RETURN', reversal_id = :reversal, version = version + 1 where id = :id",
                    Map.of("reversal", ledger.reverse(payment.journalId(), reason, by), "id", payment.id()));
        }
    }

    private void change(String sql, Map<String, ?> parameters) {
        var query = entityManager.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        query.executeUpdate();
    }
}
