package org.recoup.spending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoup.budget.Overspends;
import org.recoup.ledger.Ledger;
import org.recoup.people.Role;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;
import org.recoup.platform.Room;

/**
 * Approves all that waits of one import, as one set: the lines never leave the database, whatever their number. The same rules as for
 * single costs, each asked once for all lines.
 */
@Dependent
class ImportApproval {

    private static final String WAITING = " from cost c where c.import_run_id = :run and c.state = 'SUBMITTED'";

    /** Summed, because a budget knows no more of a line. */
    private static final String SPENT = """
            select cast(null as bigint) as cost, c.project_id as project, c.department_id as department, c.category_id as category,
                   c.period_id as period, sum(c.amount) as amount""" + WAITING + " group by 2, 3, 4, 5";

    @Inject
    private Records records;

    @Inject
    private Overspends overspends;

    @Inject
    private Authorities authorities;

    @Inject
    private Ledger ledger;

    @PersistenceContext
    private EntityManager entityManager;

    private record Waiting(int departmentId, long lines) {}

    private record Late(int periodId, int departmentId, String month, Integer bookedId) {}

    private record Count(long lines) {}

    /** @return how many were posted */
    int approve(long run) {
        entityManager.flush();
        Room.toSort(entityManager);
        List<Waiting> waiting = records.list(
                Waiting.class,
                "select c.department_id, count(*) as lines" + WAITING + " group by 1",
                Map.of("run", run));
        if (waiting.isEmpty()) {
            throw new Refused("importRun", "costs.none.of.import", run);
        }
        Authority by = authority(waiting);
        checkOtherEyes(run, by);
        book(run);
        overspends.checkApproved(records.list(Overspends.Spend.class, SPENT, Map.of("run", run)));
        int posted = post(run, ledger.openBlock(by), by);
        // Somebody decided on a line of it at the same moment.
        if (posted != waiting.stream().mapToLong(Waiting::lines).sum()) {
            throw new Refused("importRun", "costs.import.changed", run);
        }
        entityManager.clear();
        return posted;
    }

    private Authority authority(List<Waiting> waiting) {
        Set<Authority> rights = new HashSet<>();
        waiting.forEach(lines -> rights.add(authorities.require(Role.APPROVER, lines.departmentId())));
        if (rights.size() > 1) {
            // A block names one person, and the one for whom that person acts.
            throw new Refused("", "costs.several.rights");
        }
        return rights.iterator().next();
    }

    private void checkOtherEyes(long run, Authority by) {
        Integer[] eyes = by.onBehalfOf() == null
                ? new Integer[] {by.personId()}
                : new Integer[] {by.personId(), by.onBehalfOf()};
        long own = records.one(
                        Count.class,
                        "select count(*) as lines" + WAITING
                                + " and (c.earlier_hands || c.entered_by || coalesce(c.entered_for, 0)) && cast(:eyes as int[])",
                        Map.of("run", run, "eyes", eyes))
                .orElseThrow()
                .lines();
        if (own > 0) {
            throw new Refused("importRun", "own.entry");
        }
    }

    /** What came too late counts in the next month that is open for its department. */
    private void book(long run) {
        // Materialized, so that each month of a department is asked once, not each line.
        List<Late> late = records.list(Late.class, """
                with brought as materialized (
                    select distinct c.period_id, c.department_id, c.entered_by, c.entered_for""" + WAITING + """
                    ),
                booked as materialized (
                    select period_id, department_id,
                           booking_period(period_id, department_id, acting_people() || entered_by || entered_for) as booked_id
                      from brought)
                select b.period_id, b.department_id, to_char(p.starts_on, 'YYYY-MM') as month, b.booked_id
                  from booked b join period p on p.id = b.period_id
                 where b.booked_id is distinct from b.period_id""", Map.of("run", run));
        for (Late lines : late) {
            if (lines.bookedId() == null) {
                throw new Refused("importRun", "period.none.later", lines.month());
            }
            entityManager
                    .createNativeQuery("""
                            update cost set period_id = :booked, belongs_to_id = nullif(coalesce(belongs_to_id, period_id), :booked)
                             where import_run_id = :run and state = 'SUBMITTED' and period_id = :period
                               and department_id = :department""")
                    .setParameter("booked", lines.bookedId())
                    .setParameter("run", run)
                    .setParameter("period", lines.periodId())
                    .setParameter("department", lines.departmentId())
                    .executeUpdate();
        }
    }

    /**
     * Everything that is posted comes out of one table of this transaction, whose size the planner knows. Of rows that were added a moment
     * ago it knows nothing, and would look a hundred thousand of them up one by one in a hundred thousand others.
     */
    private int post(long run, long block, Authority by) {
        entityManager.createNativeQuery("drop table if exists approved").executeUpdate();
        entityManager
                .createNativeQuery("""
                create temp table approved on commit drop as
                select nextval('journal_id_seq') as journal_id, w.*
                  from (select c.id, c.project_id, c.department_id, c.category_id, c.period_id, c.amount, c.version,
                               left(concat_ws(', ', nullif(c.supplier, ''), nullif(c.reference, ''), nullif(c.description, '')), 1000)
                                   as description""" + WAITING + " order by c.id) w")
                .setParameter("run", run)
                .executeUpdate();
        entityManager.createNativeQuery("analyze approved").executeUpdate();
        entityManager.createNativeQuery("""
                insert into journal (id, block_id, kind, period_id, project_id, departments, description, source)
                overriding system value
                select journal_id, :block, 'COST', period_id, project_id, array[department_id], description, 'cost:' || id
                  from approved order by journal_id""").setParameter("block", block).executeUpdate();
        entityManager.createNativeQuery("""
                insert into posting (journal_id, line, account, department_id, project_id, period_id, category_id, amount)
                select a.journal_id, side.line, side.account, a.department_id, a.project_id, a.period_id, a.category_id,
                       side.sign * a.amount
                  from approved a cross join (values (1, 'SPEND', -1), (2, 'SUPPLIER', 1)) side (line, account, sign)
                 order by a.journal_id, side.line""").executeUpdate();
        return entityManager
                .createNativeQuery("""
                        update cost c set state = 'POSTED', journal_id = a.journal_id, decided_by = :person,
                               decided_for = cast(:behalf as int), version = c.version + 1
                          from approved a where a.id = c.id and a.version = c.version and c.state = 'SUBMITTED'""")
                .setParameter("person", by.personId())
                .setParameter("behalf", by.onBehalfOf())
                .executeUpdate();
    }
}
