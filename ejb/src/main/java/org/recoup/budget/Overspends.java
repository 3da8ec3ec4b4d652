package org.recoup.budget;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.recoup.platform.Boundary;
import org.recoup.platform.Fault;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/**
 * Compares what is to be spent with what is left of the budget of its project, department, category and financial year. While somebody
 * types, what waits for approval counts as spent; on approval only what is posted does, so that whoever is decided first gets the money.
 * A project that only warns says nothing before it has a first approved budget; from then on it says of departments and years without
 * one that they have none. One statement, whatever the number of lines.
 */
@Stateless
@Boundary
public class Overspends {

    private static final String OVER = """
            with asked as (
                select * from unnest(cast(:lines as int[]), cast(:projects as int[]), cast(:departments as int[]),
                    cast(:categories as int[]), cast(:periods as int[]), cast(:amounts as bigint[]))
                    u (line, project_id, department_id, category_id, period_id, amount)
            ), grain as (
                select a.project_id, a.department_id, a.category_id, m.financial_year_id, sum(a.amount) as amount,
                       array_agg(a.line order by a.line) as lines
                  from asked a join period m on m.id = a.period_id cross join lateral overspend_of(a.project_id) p
                 where p.overspend <> 'IGNORE'
                 group by 1, 2, 3, 4 having sum(a.amount) > 0
            ), figured as (
                select g.*, v.id as version_id,
                       coalesce((select sum(l.amount) from budget_line l
                                  where l.budget_version_id = v.id and l.category_id = g.category_id), 0) as budget,
                       coalesce((select -sum(b.amount) from balance b join period m on m.id = b.period_id
                                  where b.project_id = g.project_id and b.department_id = g.department_id and b.account = 'SPEND'
                                    and b.category_id = g.category_id and m.financial_year_id = g.financial_year_id), 0) as spent,
                       case when cast(:counting as boolean) then coalesce((
                           select sum(c.amount) from cost c join period m on m.id = c.period_id
                            where c.project_id = g.project_id and c.department_id = g.department_id and c.state = 'SUBMITTED'
                              and c.category_id = g.category_id and m.financial_year_id = g.financial_year_id
                              and c.id <> all(cast(:costs as bigint[]))), 0) else 0 end as waiting
                  from grain g
                  left join lateral (select id from budget_version where project_id = g.project_id
                       and department_id = g.department_id and financial_year_id = g.financial_year_id and state = 'APPROVED'
                       order by number desc limit 1) v on true
            )
            select p.code as project, d.code as department, k.code as category, k.name as category_name, y.name as year, f.budget,
                   f.spent, f.waiting, f.amount as asked, f.spent + f.waiting + f.amount - f.budget as over, p.overspend as rule,
                   f.lines, f.version_id is null as unbudgeted
              from figured f cross join lateral overspend_of(f.project_id) p join department d on d.id = f.department_id
              join category k on k.id = f.category_id join financial_year y on y.id = f.financial_year_id
             where f.spent + f.waiting + f.amount > f.budget and (p.overspend = 'STOP' or f.version_id is not null or exists (
                    select 1 from budget_version w where w.project_id = f.project_id and w.state = 'APPROVED'))
             order by p.code, d.code, k.code, y.starts_on""";

    private static final String OF_COSTS = """
            select id as cost, project_id as project, department_id as department, category_id as category, period_id as period, amount
              from cost where id = any(cast(:ids as bigint[])) order by id""";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Records records;

    @Inject
    private Codes codes;

    /**
     * What is to be spent, by keys.
     *
     * @param cost key of the cost when it is stored already, else null
     */
    public record Spend(Long cost, int project, int department, int category, int period, Money amount) {}

    /** While it is typed: everything that waits for approval counts, but the lines themselves. */
    public List<Overspend> of(List<Spend> spends) {
        return over(spends, true);
    }

    /** Of lines by their codes, such as those of a request. */
    public List<Overspend> ofLines(List<PlannedLine> lines) {
        List<Spend> spends = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PlannedLine line = lines.get(i);
            String at = "[" + i + "].";
            spends.add(new Spend(
                    null,
                    codes.project(at + "project", line.project()),
                    codes.department(at + "department", line.department()),
                    codes.category(at + "category", line.category()),
                    codes.month(at + "period", line.period()).id(),
                    line.amount()));
        }
        return of(spends);
    }

    /** Of costs that were entered, as they stand. */
    public List<Overspend> ofCosts(List<Long> ids) {
        return of(records.list(Spend.class, OF_COSTS, Map.of("ids", ids.toArray(Long[]::new))));
    }

    /** The budgets that waiting costs go above, all that waits counted, by the keys of the costs. */
    public Map<Long, Overspend> byCost(List<Long> ids) {
        List<Spend> spends = records.list(Spend.class, OF_COSTS, Map.of("ids", ids.toArray(Long[]::new)));
        Map<Long, Overspend> byCost = new HashMap<>();
        of(spends).forEach(over -> over.lines()
                .forEach(line -> byCost.put(spends.get(line).cost(), over)));
        return byCost;
    }

    /** Of what waits, as its approval would find it: only what is posted counts beside it. */
    public List<Overspend> onApproval(List<Spend> spends) {
        return over(spends, false);
    }

    /** @throws Refused for every budget that may not be overspent and would be */
    public void checkEntered(List<Spend> spends) {
        refuseStops(over(spends, true));
    }

    /**
     * On approval: only what is posted counts. Whoever approves for the same project at the same moment waits, where it may not be overspent:
     * running totals change when a transaction ends.
     *
     * @throws Refused for every budget that may not be overspent and would be
     */
    public void checkApproved(List<Spend> spends) {
        entityManager
                .createNativeQuery("select cast(wait_for_stops(cast(:projects as int[])) as text)", String.class)
                .setParameter("projects", column(spends, Spend::project))
                .getSingleResult();
        refuseStops(over(spends, false));
    }

    private static void refuseStops(List<Overspend> found) {
        List<Fault> faults = found.stream()
                .filter(Overspend::isStop)
                .map(over -> Fault.of(
                        "amount",
                        "budget.overspent",
                        over.project(),
                        over.department(),
                        over.categoryName(),
                        over.year(),
                        over.budget(),
                        over.spent().plus(over.waiting()),
                        over.asked(),
                        over.over()))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    private List<Overspend> over(List<Spend> spends, boolean countingWhatWaits) {
        if (spends.isEmpty()) {
            return List.of();
        }
        return records.list(
                Overspend.class,
                OVER,
                Map.of(
                        "lines", IntStream.range(0, spends.size()).boxed().toArray(Integer[]::new),
                        "projects", column(spends, Spend::project),
                        "departments", column(spends, Spend::department),
                        "categories", column(spends, Spend::category),
                        "periods", column(spends, Spend::period),
                        "amounts",
                                spends.stream()
                                        .map(spend -> spend.amount().getAmountMinorLong())
                                        .toArray(Long[]::new),
                        "costs",
                                spends.stream()
                                        .map(Spend::cost)
                                        .filter(java.util.Objects::nonNull)
                                        .toArray(Long[]::new),
                        "counting", countingWhatWaits));
    }

    private static Integer[] column(List<Spend> spends, Function<Spend, Integer> key) {
        return spends.stream().map(key).toArray(Integer[]::new);
    }
}
