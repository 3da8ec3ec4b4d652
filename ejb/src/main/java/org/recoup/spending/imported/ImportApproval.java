package org.recoup.spending.imported;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import org.recoup.budget.Overspends;
import org.recoup.ledger.Ledger;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;
import org.recoup.platform.Room;
import org.recoup.platform.background.Watch;
import org.recoup.spending.imported.ImportRights.Right;

/**
 * Approves all that waits of one import, as one set: the lines never leave the database, whatever their number. The same rules as for
 * single costs, each asked once for all lines.
 */
@Dependent
public class ImportApproval {

    /** Summed, because a budget knows no more of a line. */
    static final String SPENT = """
            select cast(null as bigint) as cost, c.project_id as project, c.department_id as department, c.category_id as category,
                   c.period_id as period, sum(c.amount) as amount""" + ImportRights.WAITING + " group by 2, 3, 4, 5";

    /** Pages of the gathered lines, of 8 kB each, that go over together: some ten thousand lines. */
    private static final int PAGES = 400;

    private static final String ADD_JOURNALS = """
            insert into journal (id, block_id, kind, period_id, project_id, departments, description, source)
            overriding system value
            select journal_id, :block, 'COST', period_id, project_id, array[department_id], description, 'cost:' || id
              from approved where ctid >= cast(:from as tid) and ctid < cast(:to as tid)""";

    private static final String ADD_POSTINGS = """
            insert into posting (journal_id, line, account, department_id, project_id, period_id, category_id, amount)
            select a.journal_id, side.line, side.account, a.department_id, a.project_id, a.period_id, a.category_id,
                   side.sign * a.amount
              from approved a cross join (values (1, 'SPEND', -1), (2, 'SUPPLIER', 1)) side (line, account, sign)
             where a.ctid >= cast(:from as tid) and a.ctid < cast(:to as tid)
             order by a.journal_id, side.line""";

    @Inject
    private Records records;

    @Inject
    private Overspends overspends;

    @Inject
    private ImportRights rights;

    @Inject
    private Ledger ledger;

    @PersistenceContext
    private EntityManager entityManager;

    private record Late(int periodId, int departmentId, String month, Integer bookedId) {}

    private record Size(long pages) {}

    /**
     * @param watch is told how far it has come
     * @return how many were posted
     */
    public int approve(long run, Watch watch) {
        entityManager.flush();
        Room.toSort(entityManager);
        Right right = rights.on(run);
        book(run, right);
        overspends.checkApproved(records.list(Overspends.Spend.class, SPENT, which(run, right)));
        gather(run, right);
        int posted = post(ledger.openBlock(right.by()), right, watch);
        // Somebody decided on a line of it at the same moment.
        if (posted != right.lines()) {
            throw new Refused("importRun", "costs.import.changed", run);
        }
        entityManager.clear();
        return posted;
    }

    private static Map<String, Object> which(long run, Right right) {
        return Map.of("run", run, "mine", right.mine());
    }

    /** What came too late counts in the next month that is open for its department. */
    private void book(long run, Right right) {
        // Materialized, so that each month of a department is asked once, not each line.
        List<Late> late = records.list(Late.class, """
                with brought as materialized (
                    select distinct c.period_id, c.department_id, c.entered_by, c.entered_for""" + ImportRights.WAITING + """
                    ),
                booked as materialized (
                    select period_id, department_id,
                           booking_period(period_id, department_id, acting_people() || entered_by || entered_for) as booked_id
                      from brought)
                select b.period_id, b.department_id, to_char(p.starts_on, 'YYYY-MM') as month, b.booked_id
                  from booked b join period p on p.id = b.period_id
                 where b.booked_id is distinct from b.period_id""", which(run, right));
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
    private void gather(long run, Right right) {
        entityManager.createNativeQuery("drop table if exists approved").executeUpdate();
        entityManager
                .createNativeQuery("""
                create temp table approved on commit drop as
                select nextval('journal_id_seq') as journal_id, w.*
                  from (select c.id, c.project_id, c.department_id, c.category_id, c.period_id, c.amount, c.version,
                               left(concat_ws(', ', nullif(c.supplier, ''), nullif(c.reference, ''), nullif(c.description, '')), 1000)
                                   as description""" + ImportRights.WAITING + " order by c.id) w")
                .setParameter("run", run)
                .setParameter("mine", right.mine())
                .executeUpdate();
        entityManager.createNativeQuery("analyze approved").executeUpdate();
    }

    private int post(long block, Right right, Watch watch) {
        long pages = records.one(
                        Size.class,
                        "select pg_relation_size(cast('pg_temp.approved' as regclass)) / 8192 as pages",
                        Map.of())
                .orElseThrow()
                .pages();
        // Journals, postings, costs and the seal take about as long each.
        long all = pages * 4;
        for (long page = 0; page < pages; page += PAGES) {
            watch.at(page * 2, all);
            slice(ADD_JOURNALS, page).setParameter("block", block).executeUpdate();
            slice(ADD_POSTINGS, page).executeUpdate();
        }
        watch.at(pages * 2, all);
        int posted = entityManager
                .createNativeQuery("""
                        update cost c set state = 'POSTED', journal_id = a.journal_id, decided_by = :person,
                               decided_for = cast(:behalf as int), version = c.version + 1
                          from approved a where a.id = c.id and a.version = c.version and c.state = 'SUBMITTED'""")
                .setParameter("person", right.by().personId())
                .setParameter("behalf", right.by().onBehalfOf())
                .executeUpdate();
        watch.at(pages * 3, all);
        return posted;
    }

    private Query slice(String sql, long page) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter("from", "(" + page + ",0)")
                .setParameter("to", "(" + (page + PAGES) + ",0)");
    }
}
