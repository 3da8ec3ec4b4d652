package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.recoup.platform.Boundary;
import org.recoup.platform.Fault;
import org.recoup.platform.Records;

/**
 * What a finance officer would look at twice: more than a commitment has left, another budget type than the commitment is for, a document
 * dated after today or far from its period. A doubt is said to whoever enters and to whoever approves, and refuses nothing. One statement,
 * whatever the number of costs.
 */
@Stateless
@Boundary
public class Doubts {

    private static final long FAR = 12;

    private static final String NAMED = """
            with asked as (
                select * from unnest(cast(:lines as int[]), cast(:commitments as bigint[]), cast(:categories as text[]),
                    cast(:amounts as bigint[])) a (line, commitment, category, amount)),
            summed as (select commitment, sum(amount) as asked from asked group by commitment)
            select a.line, case when c.reference = '' then cast(c.id as text) else c.reference end as reference,
                   c.amount as promised, cast(s.asked as bigint) as asked, cast(u.used as bigint) as used,
                   k.name as category, k.budget_type as type, n.budget_type as promised_type
              from asked a join summed s on s.commitment = a.commitment join commitment c on c.id = a.commitment
              join category k on k.code = a.category left join category n on n.id = c.category_id
              cross join lateral (
                  select coalesce(sum(w.amount), 0) as used from cost w where w.commitment_id = c.id
                     and w.state in ('SUBMITTED', 'POSTED') and w.id <> all(cast(:costs as bigint[]))) u
             order by a.line""";

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    /**
     * A cost to look at.
     *
     * @param cost key of the cost when it is stored already, else null
     * @param commitment key of the one that it names, or null
     * @param category its code
     */
    public record Line(
            Long cost, Long commitment, String category, YearMonth period, LocalDate documentDate, Money amount) {

        public static Line of(EnterCost cost) {
            return new Line(
                    null, cost.commitment(), cost.category(), cost.period(), cost.documentDate(), cost.amount());
        }

        public static Line of(CostLine cost) {
            String month = cost.belongsTo() == null ? cost.period() : cost.belongsTo();
            return new Line(
                    cost.id(),
                    cost.commitment(),
                    cost.category(),
                    YearMonth.parse(month),
                    cost.documentDate(),
                    cost.amount());
        }
    }

    /** @param line place in the list that was asked about, from 0 */
    public record Doubt(int line, Fault fault) {}

    record Named(
            int line,
            String reference,
            Money promised,
            Money asked,
            Money used,
            String category,
            String type,
            String promisedType) {

        Money over() {
            return used.plus(asked).minus(promised);
        }
    }

    /** Lines that name the same commitment are added up. */
    public List<Doubt> of(List<Line> lines) {
        List<Doubt> doubts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            days(i, lines.get(i), doubts);
        }
        for (Named named : named(lines)) {
            commitment(lines.get(named.line()), named, doubts);
        }
        return doubts;
    }

    /** Of a cost that is not decided yet; of others there are none. */
    public List<Fault> of(CostLine cost) {
        return cost.state() == EntryState.SUBMITTED || cost.state() == EntryState.RETURNED
                ? of(List.of(Line.of(cost))).stream().map(Doubt::fault).toList()
                : List.of();
    }

    private void days(int place, Line line, List<Doubt> doubts) {
        if (line.documentDate().isAfter(LocalDate.now(clock))) {
            doubts.add(new Doubt(place, Fault.of("documentDate", "doubt.day.later", line.documentDate())));
        }
        long months = ChronoUnit.MONTHS.between(YearMonth.from(line.documentDate()), line.period());
        if (Math.abs(months) > FAR) {
            doubts.add(new Doubt(place, Fault.of("documentDate", "doubt.day.far", line.documentDate(), line.period())));
        }
    }

    private static void commitment(Line line, Named named, List<Doubt> doubts) {
        if (line.amount().isPositive()
                && named.promised().isPositive()
                && named.over().isPositive()) {
            doubts.add(new Doubt(
                    named.line(),
                    Fault.of(
                            "commitment",
                            "doubt.commitment.exceeded",
                            named.reference(),
                            named.promised(),
                            named.used(),
                            named.asked(),
                            named.over())));
        }
        if (named.promisedType() != null && !named.promisedType().equals(named.type())) {
            doubts.add(new Doubt(
                    named.line(),
                    Fault.of(
                            "commitment",
                            "doubt.commitment.type",
                            named.reference(),
                            named.promisedType(),
                            named.category(),
                            named.type())));
        }
    }

    private List<Named> named(List<Line> lines) {
        Integer[] naming = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).commitment() != null)
                .boxed()
                .toArray(Integer[]::new);
        if (naming.length == 0) {
            return List.of();
        }
        List<Line> asked = IntStream.range(0, naming.length)
                .mapToObj(i -> lines.get(naming[i]))
                .toList();
        return records.list(
                Named.class,
                NAMED,
                Map.of(
                        "lines", naming,
                        "commitments", asked.stream().map(Line::commitment).toArray(Long[]::new),
                        "categories", asked.stream().map(Line::category).toArray(String[]::new),
                        "amounts",
                                asked.stream()
                                        .map(line -> line.amount().getAmountMinorLong())
                                        .toArray(Long[]::new),
                        "costs",
                                asked.stream()
                                        .map(Line::cost)
                                        .filter(Objects::nonNull)
                                        .toArray(Long[]::new)));
    }
}
