package org.recoup.settlement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Keys;
import org.recoup.platform.Keys.PeriodKey;
import org.recoup.platform.Refused;

/** Treasury issues settlements. Payments that are issued and not paid count as paid, so that nothing is asked for twice. */
@Stateless
@Boundary
public class IssuingSettlements {

    /** Days until payments are due when nothing else is said. */
    public static final int DAYS_TO_PAY = 30;

    @Inject
    private Authorities authorities;

    @Inject
    private InTurn inTurn;

    @Inject
    private Keys keys;

    @Inject
    private Positions positions;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * @return key of the settlement
     * @throws Refused when nothing is owed
     */
    @Allowed(Role.TREASURY)
    public long issue(@Valid IssueSettlement command) {
        Authority by = authorities.require(Role.TREASURY);
        inTurn.await();
        PeriodKey period = keys.period("upTo", command.upTo());
        SettlementPreview preview = positions.upTo(period);
        if (preview.payments().isEmpty()) {
            throw new Refused("upTo", "settlement.nothing.owed", command.upTo().toString());
        }
        LocalDate dueOn = command.dueOn() == null ? LocalDate.now(clock).plusDays(DAYS_TO_PAY) : command.dueOn();
        long id = add(preview, period.id(), dueOn, by);
        addPayments(id, preview);
        cover(id, preview);
        return id;
    }

    private long add(SettlementPreview preview, int periodId, LocalDate dueOn, Authority by) {
        Map<String, Integer> ids = departments(preview);
        Integer[] named = preview.payments().stream()
                .flatMap(payment -> Stream.of(ids.get(payment.payer()), ids.get(payment.payee())))
                .distinct()
                .sorted()
                .toArray(Integer[]::new);
        return ((Number) entityManager
                        .createNativeQuery("""
                                insert into settlement (up_to_period_id, state, issued_by, issued_at, due_on, departments)
                                values (:period, 'ISSUED', :by, :at, :due, cast(:departments as int[])) returning id""", Long.class)
                        .setParameter("period", periodId)
                        .setParameter("by", by.personId())
                        .setParameter("at", OffsetDateTime.now(clock))
                        .setParameter("due", dueOn)
                        .setParameter("departments", named)
                        .getSingleResult())
                .longValue();
    }

    private void addPayments(long settlement, SettlementPreview preview) {
        Map<String, Integer> ids = departments(preview);
        preview.payments()
                .forEach(payment -> entityManager.persist(
                        new Payment(settlement, ids.get(payment.payer()), ids.get(payment.payee()), payment.amount())));
        entityManager.flush();
    }

    private void cover(long settlement, SettlementPreview preview) {
        entityManager
                .createNativeQuery("insert into settlement_allocation (settlement_id, allocation_id)"
                        + " select :settlement, unnest(cast(:allocations as bigint[]))")
                .setParameter("settlement", settlement)
                .setParameter(
                        "allocations",
                        preview.allocations().stream().map(AllocationLine::id).toArray(Long[]::new))
                .executeUpdate();
    }

    private static Map<String, Integer> departments(SettlementPreview preview) {
        return preview.positions().stream().collect(Collectors.toMap(Position::department, Position::departmentId));
    }
}
