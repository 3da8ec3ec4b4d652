package org.recoup.spending.imported;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recoup.budget.Overspend;
import org.recoup.budget.Overspends;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** Imports of which lines wait for the reader, and what was decided on them. */
@Stateless
@Boundary
public class ImportsToDecide {

    /** So many sums of one import are shown. */
    public static final int SHOWN = 200;

    private static final String OTHER_EYES =
            " and acting_person() <> all(c.earlier_hands || c.entered_by || coalesce(c.entered_for, 0))";

    @Inject
    private Records records;

    @Inject
    private ImportRights rights;

    @Inject
    private Overspends overspends;

    private record Count(long sums) {}

    /** The largest first. */
    public List<WaitingImport> all() {
        return records.list(WaitingImport.class, """
                select w.run, f.file_name, f.person, f.imported_at, w.lines, w.total
                  from (select c.import_run_id as run, count(*) as lines, sum(c.amount) as total
                          from cost c where c.state = 'SUBMITTED' and c.import_run_id is not null
                           and c.department_id = any(cast(:mine as int[]))""" + OTHER_EYES + """
                         group by 1) w
                 cross join lateral brought_by(w.run) f order by w.lines desc, w.run""", Map.of("mine", rights.mine()));
    }

    /**
     * The file, with what of it still waits; nothing of it may.
     *
     * @throws NotFound when the reader sees no line of it
     */
    public WaitingImport withId(long run) {
        return records.one(WaitingImport.class, """
                        select cast(:run as bigint) as run, f.file_name, f.person, f.imported_at, w.lines, w.total
                          from brought_by(:run) f
                         cross join (select count(*) as lines, coalesce(sum(c.amount), 0) as total""" + ImportRights.WAITING + ") w", which(run))
                .orElseThrow(() -> new NotFound("import", run));
    }

    /** What waits, summed; the largest amounts first. */
    public List<WaitingSum> sums(long run) {
        return records.list(
                WaitingSum.class,
                """
                select d.code as department, d.name as department_name, p.code as project, p.name as project_name,
                       k.code as category, k.name as category_name, m.starts_on as month, n.starts_on as moves_to, w.lines, w.amount
                  from (select s.*, booking_period(s.period_id, s.department_id, acting_people() || s.entered_by || s.entered_for)
                               as booked_id
                          from (select c.department_id, c.project_id, c.category_id, c.period_id, c.entered_by, c.entered_for,
                                       count(*) as lines, sum(c.amount) as amount""" + ImportRights.WAITING + """
                                 group by 1, 2, 3, 4, 5, 6 order by abs(sum(c.amount)) desc limit :shown) s) w
                  join department d on d.id = w.department_id join project p on p.id = w.project_id
                  join category k on k.id = w.category_id join period m on m.id = w.period_id
                  left join period n on n.id = w.booked_id and n.id <> w.period_id
                 order by abs(w.amount) desc, d.code, p.code, k.code, m.starts_on""",
                Records.with("run", run, "mine", rights.mine(), "shown", SHOWN));
    }

    /** How many sums there are, shown or not. */
    public long countOfSums(long run) {
        return records.one(
                        Count.class,
                        "select count(*) as sums from (select distinct c.department_id, c.project_id, c.category_id, c.period_id"
                                + ImportRights.WAITING + ") s",
                        which(run))
                .orElseThrow()
                .sums();
    }

    /** The budgets that its approval would overspend. */
    public List<Overspend> overspends(long run) {
        return overspends.onApproval(records.list(Overspends.Spend.class, ImportApproval.SPENT, which(run)));
    }

    /** The decision that is going on, or the last one of the reader's. */
    public Optional<DecisionLine> decision(long run) {
        return records.one(DecisionLine.class, """
                select d.id, d.approves, d.state, d.comment, p.full_name as person, d.asked_at, d.ended_at, d.lines,
                       cast(case when d.total_to_do = 0 then 0 else least(100, d.done * 100 / d.total_to_do) end as int) as percent,
                       d.cancel_asked, d.failure, d.person_id = acting_person() as mine
                  from import_decision d join person p on p.id = d.person_id
                 where d.run_id = :run and (d.state = 'GOING' or d.person_id = acting_person())
                 order by d.state = 'GOING' desc, d.id desc limit 1""", Map.of("run", run));
    }

    private Map<String, Object> which(long run) {
        return Map.of("run", run, "mine", rights.mine());
    }
}
