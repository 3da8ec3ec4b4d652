package org.recoup.settlement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.Keys;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.settlement.SettlementStatement.NetPosition;

/** Settlements and their payments; a department finds its own payments only. */
@Stateless
@Boundary
public class Settlements {

    /** Rows of a page of the list. */
    public static final int PAGE = 50;

    private static final String LINES = """
            select t.id, to_char(m.starts_on, 'YYYY-MM') as up_to, t.state, t.issued_at, r.full_name as issued_by, t.due_on,
                   t.reason, count(y.id) as payments, coalesce(sum(y.amount), 0) as amount,
                   coalesce(sum(y.amount) filter (where y.state = 'DUE'), 0) as open, count(*) over () as matches
              from settlement t
              join period m on m.id = t.up_to_period_id
              join person r on r.id = t.issued_by
              left join payment y on y.settlement_id = t.id
            """;

    private static final String GROUPED = " group by t.id, m.id, r.id order by t.id desc ";

    private static final String PAYMENTS = """
            select y.id, y.settlement_id, a.code as payer, a.name as payer_name, b.code as payee, b.name as payee_name,
                   y.amount, y.state, t.due_on, y.paid_on, y.reference, y.returned_on
              from payment y
              join settlement t on t.id = y.settlement_id
              join department a on a.id = y.payer_id
              join department b on b.id = y.payee_id
            """;

    private record Month(String month) {}

    @Inject
    private Records records;

    @Inject
    private Keys keys;

    @Inject
    private Positions positions;

    /** What a settlement up to the end of a month would be now. */
    @Allowed({Role.TREASURY, Role.AUDITOR, Role.ASSURER})
    public SettlementPreview preview(YearMonth upTo) {
        return positions.upTo(keys.period("upTo", upTo));
    }

    /** The latest month with an allocation that no issued settlement covers, such as 2026-08; null when there is none. */
    public String latestUnsettled() {
        return records.one(Month.class, """
                        select to_char(max(m.starts_on), 'YYYY-MM') as month
                          from allocation a join period m on m.id = a.period_id
                         where a.reversal_id is null and not exists (
                               select 1 from settlement_allocation sa join settlement t on t.id = sa.settlement_id
                                where sa.allocation_id = a.id and t.state = 'ISSUED')""", Map.of()).map(Month::month).orElse(null);
    }

    /**
     * The latest first.
     *
     * @param page from 1
     */
    public List<SettlementLine> page(int page) {
        return records.list(
                SettlementLine.class,
                LINES + GROUPED + "limit :rows offset :skipped",
                Map.of("rows", PAGE, "skipped", Math.max(0, page - 1) * PAGE));
    }

    /** @throws NotFound when there is none, or the caller has no payment in it */
    public SettlementStatement withId(long id) {
        SettlementLine line = records.one(SettlementLine.class, LINES + "where t.id = :id" + GROUPED, Map.of("id", id))
                .orElseThrow(() -> new NotFound("settlement", id));
        return new SettlementStatement(
                line,
                records.list(
                        PaymentLine.class,
                        PAYMENTS + "where y.settlement_id = :id order by a.code, b.code",
                        Map.of("id", id)),
                netPositions(id),
                records.list(
                        AllocationLine.class,
                        Allocations.LINES + "where exists (select 1 from settlement_allocation c"
                                + " where c.settlement_id = :id and c.allocation_id = a.id) order by m.starts_on, p.code, a.id",
                        Map.of("id", id)));
    }

    /**
     * Those to be paid soonest first.
     *
     * @param state or null for all
     * @param page from 1
     */
    public List<PaymentLine> payments(PaymentState state, int page) {
        return records.list(
                PaymentLine.class,
                PAYMENTS + "where (cast(:state as text) is null or y.state = cast(:state as text))"
                        + " order by t.due_on, y.settlement_id, a.code, b.code limit :rows offset :skipped",
                Records.with(
                        "state",
                        state == null ? null : state.name(),
                        "rows",
                        PAGE,
                        "skipped",
                        Math.max(0, page - 1) * PAGE));
    }

    /** @throws NotFound when there is none, or it is between other departments */
    public PaymentLine payment(long id) {
        return records.one(PaymentLine.class, PAYMENTS + "where y.id = :id", Map.of("id", id))
                .orElseThrow(() -> new NotFound("payment", id));
    }

    /** Of the other side of a payment a department knows that payment only, so that its position is left out. */
    private List<NetPosition> netPositions(long id) {
        return records.list(NetPosition.class, """
                select d.code as department, d.name, sum(x.receives) as receives, sum(x.pays) as pays
                  from (select payee_id as department_id, amount as receives, 0 as pays from payment where settlement_id = :id
                        union all
                        select payer_id, 0, amount from payment where settlement_id = :id) x
                  join department d on d.id = x.department_id
                 where (select has('sees_all')) or d.id = any(cast((select own_departments()) as int[]))
                 group by d.id order by d.code""", Map.of("id", id));
    }
}
