package org.recoup.settlement;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.recoup.platform.Keys.PeriodKey;
import org.recoup.platform.Records;

/**
 * How departments stand, summed from the ledger and from payments under way; only for those who see all departments. Allocations count
 * up to the period, and later ones when an issued settlement covers them: what was netted by a later settlement is never paid back by
 * an earlier one. Undone allocations count for nothing, in whatever period they were reversed.
 */
@Dependent
class Positions {

    private static final String COVERED = """
            exists (select 1 from settlement_allocation sa join settlement t on t.id = sa.settlement_id
                     where sa.allocation_id = a.id and t.state = 'ISSUED')
            """;

    private static final String POSITIONS = """
            select d.id as department_id, d.code as department, d.name,
                   coalesce(sum(x.amount) filter (where x.what = 'ALLOCATED'), 0) as allocated,
                   coalesce(sum(x.amount) filter (where x.what = 'SETTLED'), 0) as settled,
                   coalesce(sum(x.amount) filter (where x.what = 'UNDER_WAY'), 0) as under_way
              from (select y.department_id, 'ALLOCATED' as what, y.amount
                      from allocation a
                      join period m on m.id = a.period_id
                      join posting y on y.journal_id = a.journal_id and y.account = 'DUE'
                     where a.reversal_id is null and (m.starts_on <= :upTo or
            """ + COVERED + """
                     )
                    union all
                    select b.department_id, 'SETTLED', b.amount from balance b
                     where b.account = 'DUE' and b.kind = 'SETTLEMENT'
                    union all
                    select y.payer_id, 'UNDER_WAY', y.amount from payment y where y.state = 'DUE'
                    union all
                    select y.payee_id, 'UNDER_WAY', -y.amount from payment y where y.state = 'DUE') x
              join department d on d.id = x.department_id
             group by d.id
            having sum(abs(x.amount)) > 0
             order by d.code
            """;

    private static final String UNCOVERED = """
             where a.reversal_id is null and m.starts_on <= :upTo
               and not
            """ + COVERED + """
             order by m.starts_on, p.code, a.id
            """;

    @Inject
    private Records records;

    SettlementPreview upTo(PeriodKey period) {
        Map<String, Object> parameters = Map.of("upTo", period.startsOn());
        List<Position> positions = records.list(Position.class, POSITIONS, parameters);
        Map<String, Money> nets = positions.stream().collect(toMap(Position::department, Position::net));
        return new SettlementPreview(
                YearMonth.from(period.startsOn()).toString(),
                positions,
                Netting.transfers(nets),
                records.list(AllocationLine.class, Allocations.LINES + UNCOVERED, parameters));
    }
}
