package org.recoup.budget;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.recoup.platform.Boundary;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/**
 * Compares a commitment with what is left of its budget. For a promise all other promises that are open count, beside what is posted and
 * what waits without naming a commitment: the same money is promised once.
 */
@Stateless
@Boundary
public class Overcommitments {

    private static final String OVER = """
            select p.code as project, d.code as department, k.code as category, k.name as category_name, y.name as year, f.budget,
                   f.spent, f.committed, cast(:amount as bigint) as asked,
                   f.spent + f.committed + cast(:amount as bigint) - f.budget as over, p.overspend as rule,
                   f.version_id is null as unbudgeted
              from (select v.id as version_id,
                      coalesce((select sum(l.amount) from budget_line l where l.budget_version_id = v.id
                           and (cast(:category as int) is null or l.category_id = cast(:category as int))), 0) as budget,
                      coalesce((select -sum(b.amount) from balance b join period m on m.id = b.period_id
                           where b.project_id = :project and b.department_id = :department and b.account = 'SPEND'
                             and m.financial_year_id = :year
                             and (cast(:category as int) is null or b.category_id = cast(:category as int))), 0)
                      + coalesce((select sum(c.amount) from cost c join period m on m.id = c.period_id
                           where c.project_id = :project and c.department_id = :department and c.state = 'SUBMITTED'
                             and c.commitment_id is null and m.financial_year_id = :year
                             and (cast(:category as int) is null or c.category_id = cast(:category as int))), 0) as spent,
                      coalesce((select sum(c.amount - c.released) from commitment c
                           where c.closed_because is null and c.project_id = :project and c.department_id = :department
                             and c.financial_year_id = :year and c.id is distinct from cast(:commitment as bigint)
                             and (cast(:category as int) is null or c.category_id = cast(:category as int))), 0) as committed
                      from (select 1) one
                      left join lateral (select id from budget_version where project_id = :project and department_id = :department
                           and financial_year_id = :year and state = 'APPROVED' order by number desc limit 1) v on true) f
              cross join lateral overspend_of(:project) p join department d on d.id = :department
              join financial_year y on y.id = :year left join category k on k.id = cast(:category as int)
             where p.overspend <> 'IGNORE' and f.spent + f.committed + cast(:amount as bigint) > f.budget
               and (p.overspend = 'STOP' or f.version_id is not null or exists (
                    select 1 from budget_version w where w.project_id = :project and w.state = 'APPROVED'))""";

    private static final String STORED = """
            select id as commitment, project_id as project, department_id as department, financial_year_id as year,
                   category_id as category, amount - released as amount
              from commitment where id = :id and closed_because is null""";

    @Inject
    private Records records;

    /**
     * What is promised, by keys.
     *
     * @param commitment key when it is stored already, else null
     * @param category may be null
     * @param amount still open of it
     */
    public record Promise(Long commitment, int project, int department, int year, Integer category, Money amount) {}

    /** Of a commitment that is open, as it stands: one at most. */
    public List<Overcommitment> ofCommitment(long id) {
        return records.list(Promise.class, STORED, Map.of("id", id)).stream()
                .flatMap(promise -> of(promise).stream())
                .toList();
    }

    /** @throws Refused when the project stops there and the promise goes above what is left */
    public void check(Promise promise) {
        of(promise).stream().filter(Overcommitment::isStop).findFirst().ifPresent(over -> {
            throw new Refused(
                    "amount",
                    over.category() == null ? "commitment.above.whole" : "commitment.above.budget",
                    over.project(),
                    over.department(),
                    over.year(),
                    over.budget(),
                    over.spent(),
                    over.committed(),
                    over.asked(),
                    over.over(),
                    over.category() == null ? "" : over.categoryName());
        });
    }

    private List<Overcommitment> of(Promise promise) {
        if (!promise.amount().isPositive()) {
            return List.of();
        }
        return records.list(
                Overcommitment.class,
                OVER,
                Records.with(
                        "commitment", promise.commitment(),
                        "project", promise.project(),
                        "department", promise.department(),
                        "year", promise.year(),
                        "category", promise.category(),
                        "amount", promise.amount().getAmountMinorLong()));
    }
}
