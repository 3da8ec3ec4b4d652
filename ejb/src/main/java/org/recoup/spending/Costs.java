package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** The costs that a person may see: those of own departments, and of projects to which these are party. */
@Stateless
@Boundary
public class Costs {

    private static final String LINES = """
            select c.id, p.code as project, p.name as project_name, c.department_id, d.code as department,
                   d.name as department_name, k.code as category, k.name as category_name,
                   to_char(m.starts_on, 'YYYY-MM') as period, m.starts_on as period_start, to_char(b.starts_on, 'YYYY-MM') as belongs_to,
                   b.starts_on as belongs_to_start, c.document_date, c.supplier, c.reference, c.description, c.commitment_id as commitment,
                   o.reference as commitment_reference,
                   case when c.state = 'SUBMITTED' and period_state(c.period_id, c.department_id) <> 'OPEN' then (
                       select n.starts_on from period n where n.id <> c.period_id and n.id = booking_period(
                           c.period_id, c.department_id, acting_people() || c.entered_by || c.entered_for)) end as moves_to, c.amount, c.state, c.comment, eb.full_name as entered_by,
                   ef.full_name as entered_for, db.full_name as decided_by, df.full_name as decided_for,
                   (acting_person() = any(c.earlier_hands || c.entered_by || c.entered_for)) is true as own,
                   c.journal_id, c.reversal_id, c.import_run_id as import_run,
                   (select count(*) from cost_evidence e where e.cost_id = c.id) as evidence,
                   (select l.sheet_id from cost_sheet_line l where l.cost_id = c.id) as sheet,
                   (%s) as same_as,
                   (select n.corrects_id from cost_correction n where n.cost_id = c.id) as corrects,
                   (select n.cost_id from cost_correction n where n.corrects_id = c.id) as corrected_by, c.version
              from cost c join project p on p.id = c.project_id join department d on d.id = c.department_id
              join category k on k.id = c.category_id join period m on m.id = c.period_id
              left join commitment o on o.id = c.commitment_id
              left join period b on b.id = c.belongs_to_id
              join person eb on eb.id = c.entered_by left join person ef on ef.id = c.entered_for
              left join person db on db.id = c.decided_by left join person df on df.id = c.decided_for
            """.formatted(sameAs("c"));

    private static final String FOUND = """
             where (cast(:project as text) is null
                    or c.project_id = (select id from project where code = cast(:project as text)))
               and (cast(:department as text) is null
                    or c.department_id = (select id from department where code = cast(:department as text)))
               and (cast(:month as date) is null
                    or c.period_id = (select id from period where cast(:month as date) between starts_on and ends_on))
               and (cast(:belongs as date) is null
                    or c.belongs_to_id = (select id from period where cast(:belongs as date) between starts_on and ends_on))
               and (cast(:state as text) is null or c.state = cast(:state as text))
               and (cast(:run as bigint) is null or c.import_run_id = cast(:run as bigint))
               and (not cast(:waiting as boolean) or (c.state = 'SUBMITTED' and c.department_id = any(cast(:mine as int[]))
                    and acting_person() <> all(c.earlier_hands || c.entered_by || coalesce(c.entered_for, 0))))
            """;

    @Inject
    private Records records;

    @Inject
    private Acting acting;

    record Sum(long count, Money approved, Money waiting, Money returned, Money reversed, Money withdrawn) {

        EntrySums sums() {
            return new EntrySums(approved, waiting, returned, reversed, withdrawn);
        }
    }

    /** A query for the first other cost that seems to be the same document as a line, by its columns under an alias. */
    static String sameAs(String line) {
        return """
                select s.id from cost s where s.reference = line.reference and s.reference <> '' and s.amount = line.amount
                   and s.id <> line.id and lower(trim(s.supplier)) = lower(trim(line.supplier))
                   and s.state in ('SUBMITTED', 'RETURNED', 'POSTED') and line.state in ('SUBMITTED', 'RETURNED', 'POSTED')
                 order by s.id limit 1""".replace("line.", line + ".");
    }

    /** One page, the newest first, with the total of all pages. */
    public CostList matching(EntryFilter filter) {
        return found(FOUND, parameters(filter), filter.page());
    }

    private CostList found(String which, Map<String, Object> found, int page) {
        Sum sum = records.one(Sum.class, "select " + EntrySums.columns("c") + " from cost c" + which, found)
                .orElseThrow();
        Map<String, Object> paged = new HashMap<>(found);
        paged.put("limit", EntryFilter.PAGE);
        paged.put("offset", (page - 1) * EntryFilter.PAGE);
        List<CostLine> lines =
                records.list(CostLine.class, LINES + which + " order by c.id desc limit :limit offset :offset", paged);
        int pages = Math.toIntExact((sum.count() + EntryFilter.PAGE - 1) / EntryFilter.PAGE);
        EntrySums sums = sum.sums();
        return new CostList(lines, sum.count(), sums.total(), sums, page, Math.max(pages, 1));
    }

    /** @throws NotFound when there is none of that key, or the reader may not see it */
    public CostLine withId(long id) {
        return records.one(CostLine.class, LINES + " where c.id = :id", Map.of("id", id))
                .orElseThrow(() -> new NotFound("cost", id));
    }

    /** What became of the rows of a sheet, in their order. */
    public List<CostLine> ofSheet(long sheetId) {
        return records.list(CostLine.class, LINES + """
                 join cost_sheet_line s on s.cost_id = c.id where s.sheet_id = :sheet order by s.row_number""", Map.of("sheet", sheetId));
    }

    /** One page of the costs that name a commitment, the newest first: those posted have released it, the others will. */
    public CostList ofCommitment(long commitment, int page) {
        return found(" where c.commitment_id = :commitment", Map.of("commitment", commitment), Math.max(page, 1));
    }

    /** What the reader entered last, to be copied. */
    public Optional<CostLine> lastOfMine() {
        return records.one(
                CostLine.class,
                LINES + " where c.entered_by = :me and c.import_run_id is null order by c.id desc limit 1",
                Map.of("me", acting.caller().personId()));
    }

    private Map<String, Object> parameters(EntryFilter filter) {
        return Records.with(
                "project", filter.project(),
                "department", filter.department(),
                "month", filter.period() == null ? null : filter.period().atDay(1),
                "belongs",
                        filter.belongsTo() == null ? null : filter.belongsTo().atDay(1),
                "state", filter.state() == null ? null : filter.state().name(),
                "run", filter.importRun(),
                "waiting", filter.waiting(),
                "mine", acting.caller().departments(Role.APPROVER).toArray(Integer[]::new));
    }
}
