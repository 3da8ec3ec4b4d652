package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Boundary;
import org.recoup.platform.Caller;
import org.recoup.platform.Records;

/** Everything that waits for the reader's decision, in their own right or for somebody else, and what came back to them. */
@Stateless
@Boundary
public class Worklists {

    /** So many lines of a group are shown; the others follow when these are decided. */
    public static final int SHOWN = 50;

    private static final String WAITING = """
            with w as (
                select 'COST' as kind, c.id, c.project_id, c.department_id, c.period_id, c.category_id, c.commitment_id, c.document_date, c.supplier, c.reference, c.description,
                       c.amount, c.entered_by, c.entered_for, c.earlier_hands, c.comment, c.import_run_id as import_run,
                       (select l.sheet_id from cost_sheet_line l where l.cost_id = c.id) as sheet, c.state, c.version
                  from cost c where c.state = :state
                union all
                select 'TRANSFER', t.id, t.project_id, t.payer_id, t.period_id, cast(null as int), cast(null as bigint), t.paid_on, r.name, t.reference, t.description,
                       t.amount, t.entered_by, t.entered_for, t.earlier_hands, t.comment, null, null, t.state, t.version
                  from funding_transfer t join department r on r.id = t.payee_id where t.state = :state)
            """;

    private static final String AWAITS = """
             where w.department_id = any(cast(:mine as int[]))
               and acting_person() <> all(w.earlier_hands || w.entered_by || coalesce(w.entered_for, 0))
            """;

    private static final String RETURNED = " where w.department_id = any(cast(:mine as int[]))";

    // Asked only of the lines that are shown.
    private static final String MOVING = """
            select x.*, case when kind = 'COST' and state = 'SUBMITTED' and period_state(period_id, department_id) <> 'OPEN' then (
                select n.starts_on from period n where n.id <> x.period_id and n.id = booking_period(
                    x.period_id, x.department_id, acting_people() || x.enterer || x.entered_for)) end as moves_to,
                   case when kind = 'COST' then (%s) end as same_as
              from """.formatted(Costs.sameAs("x"));

    private static final String COLUMNS = """
            select w.kind, w.id, p.code as project, p.name as project_name, w.department_id, d.code as department,
                   d.name as department_name, to_char(m.starts_on, 'YYYY-MM') as period, m.starts_on as period_start,
                   w.period_id, w.entered_by as enterer, w.entered_for, w.state,
                   k.code as category, k.name as category_name, k.budget_type, w.commitment_id as commitment,
                   o.reference as commitment_reference, w.document_date, w.supplier, w.reference, w.description, w.amount, e.full_name as entered_by, w.sheet, w.import_run,
                   w.comment, w.version,
                   (select count(*) from cost_evidence f where w.kind = 'COST' and f.cost_id = w.id) as evidence
            """;

    private static final String JOINED = """
              from w join project p on p.id = w.project_id join department d on d.id = w.department_id
              join period m on m.id = w.period_id join person e on e.id = w.entered_by
              left join category k on k.id = w.category_id left join commitment o on o.id = w.commitment_id
            """;

    @Inject
    private Records records;

    @Inject
    private Acting acting;

    @Inject
    private Doubts doubts;

    record Name(int id, String fullName) {}

    record Row(
            WaitingKind kind,
            long id,
            String project,
            String projectName,
            int departmentId,
            String department,
            String departmentName,
            String period,
            LocalDate periodStart,
            LocalDate movesTo,
            String category,
            String categoryName,
            String budgetType,
            LocalDate documentDate,
            String supplier,
            String reference,
            String description,
            Long commitment,
            String commitmentReference,
            Money amount,
            String enteredBy,
            Long sheet,
            Long importRun,
            Long sameAs,
            String comment,
            int evidence,
            int version,
            String groupKey,
            String groupName,
            Long groupNumber,
            long groupCount,
            Money groupTotal) {

        Doubts.Line doubted() {
            return new Doubts.Line(id, commitment, category, YearMonth.parse(period), documentDate, amount);
        }
    }

    /** What the reader can decide on: entered by others, for departments of which they are approver. */
    public List<WaitingGroup> forMe(Grouping grouping) {
        return grouped(Role.APPROVER, "SUBMITTED", AWAITS, grouping);
    }

    /** What was returned to departments of which the reader is finance officer. */
    public List<WaitingGroup> returnedToMe(Grouping grouping) {
        return grouped(Role.FINANCE_OFFICER, "RETURNED", RETURNED, grouping);
    }

    private List<WaitingGroup> grouped(Role role, String state, String which, Grouping grouping) {
        Caller caller = acting.caller();
        String window = "partition by w.kind, " + grouping.key();
        List<Row> rows = records.list(
                Row.class,
                WAITING + MOVING + "(" + COLUMNS + ", " + grouping.columns() + ", count(*) over (" + window
                        + ") as group_count, sum(w.amount) over (" + window + ") as group_total, row_number() over ("
                        + window + " order by w.id) as place" + JOINED + which
                        + ") x where place <= :shown order by kind, group_name, group_number, group_key, id",
                Map.of(
                        "state", state,
                        "mine", caller.departments(role).toArray(Integer[]::new),
                        "shown", SHOWN));
        Map<Integer, String> names = names(caller);
        Set<Long> doubtful = doubtful(rows);
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.kind() + ":" + row.groupKey(), any -> new ArrayList<>())
                .add(row));
        return groups.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue(), row -> line(row, role, caller, names, doubtful)))
                .toList();
    }

    private static WaitingGroup group(String key, List<Row> rows, Function<Row, WaitingLine> line) {
        Row first = rows.get(0);
        return new WaitingGroup(
                first.kind(),
                key,
                first.groupName(),
                first.groupNumber(),
                first.groupCount(),
                first.groupTotal(),
                rows.stream().map(line).toList());
    }

    private Set<Long> doubtful(List<Row> rows) {
        List<Row> costs =
                rows.stream().filter(row -> row.kind() == WaitingKind.COST).toList();
        return doubts.of(costs.stream().map(Row::doubted).toList()).stream()
                .map(doubt -> costs.get(doubt.line()).id())
                .collect(Collectors.toSet());
    }

    private static WaitingLine line(Row row, Role role, Caller caller, Map<Integer, String> names, Set<Long> doubtful) {
        return new WaitingLine(
                row.kind(),
                row.id(),
                row.project(),
                row.projectName(),
                row.departmentId(),
                row.department(),
                row.departmentName(),
                row.period(),
                row.periodStart(),
                row.movesTo(),
                row.category(),
                row.categoryName(),
                row.budgetType(),
                row.supplier(),
                row.reference(),
                row.description(),
                row.commitment(),
                row.commitmentReference(),
                row.amount(),
                row.enteredBy(),
                caller.grants().stream()
                        .filter(grant ->
                                grant.role() == role && grant.departments().contains(row.departmentId()))
                        .findFirst()
                        .map(grant -> names.get(grant.onBehalfOf()))
                        .orElse(null),
                row.sheet(),
                row.importRun(),
                row.sameAs(),
                row.comment(),
                row.evidence(),
                row.kind() == WaitingKind.COST && doubtful.contains(row.id()),
                row.version());
    }

    private Map<Integer, String> names(Caller caller) {
        Map<Integer, String> names = new LinkedHashMap<>();
        Integer[] others = caller.grants().stream()
                .map(Caller.Grant::onBehalfOf)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toArray(Integer[]::new);
        records.list(
                        Name.class,
                        "select id, full_name from person where id = any(cast(:others as int[]))",
                        Map.of("others", others))
                .forEach(name -> names.put(name.id(), name.fullName()));
        return names;
    }
}
