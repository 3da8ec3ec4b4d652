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

/** How departments stand, summed from the ledger and from payments under way; only for those who see all departments. */
@Dependent
class Positions {

    private static final String POSITIONS = """
            select d.id as department_id, d.code as department, d.name,
                   coalesce(sum(x.amount) filter (where x.what = 'ALLOCATED'), 0) as allocated,
                   coalesce(sum(x.amount) filter (where x.what = 'SETTLED'), 0) as settled,
                   coalesce(sum(x.amount) filter (where x.what = 'UNDER_WAY'), 0) as under_way
              from (select b.department_id, 'ALLOCATED' as what, b.amount
                      from balance b join period m on m.id = b.period_id
                     where b.account = 'DUE' and b.kind = 'ALLOCATION' and m.starts_on <= :upTo
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
               and not exists (select 1 from settlement_allocation sa join settlement t on t.id = sa.settlement_id
                                where sa.allocation_id = a.id and t.state = 'ISSUED')
             order by m.starts_on, p.code, a.id
            """;

    @Inject
    private Records records;

    private record Later(String period) {}

    SettlementPreview upTo(PeriodKey period) {
        List<Position> positions = records.list(Position.class, POSITIONS, Map.of("upTo", period.startsOn()));
        Map<String, Money> nets = positions.stream().collect(toMap(Position::department, Position::net));
        List<Transfer> transfers = Netting.transfers(nets);
        String later = laterThan(period);
        return new SettlementPreview(
                YearMonth.from(period.startsOn()).toString(),
                later,
                positions,
                later == null ? transfers : List.of(),
                records.list(AllocationLine.class, Allocations.LINES + UNCOVERED, Map.of("upTo", period.startsOn())));
    }

    /** What a later settlement nets must not be paid back by an earlier one. */
    private String laterThan(PeriodKey period) {
        return records.one(Later.class, """
                        select to_char(m.starts_on, 'YYYY-MM') as period
                          from settlement t join period m on m.id = t.up_to_period_id
                         where t.state = 'ISSUED' and m.starts_on > :upTo
                         order by m.starts_on desc limit 1""", Map.of("upTo", period.startsOn()))
                .map(Later::period)
                .orElse(null);
    }
}
