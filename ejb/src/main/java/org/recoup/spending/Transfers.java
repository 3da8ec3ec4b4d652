package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** The funding transfers that a person may see: both sides see them, and so do the parties of the project. */
@Stateless
@Boundary
public class Transfers {

    private static final String RECEIPT = """
            case when t.journal_id is null then null
                 when t.state = 'REVERSED' and t.matched_by is not null and t.reversal_seen_by is null then 'TAKEN_BACK'
                 when t.matched_by is not null then 'CONFIRMED'
                 when t.disputed_by is not null then 'DISPUTED' else 'WAITING' end""";

    private static final String LINES = """
            select t.id, p.code as project, p.name as project_name, t.payer_id, f.code as payer, f.name as payer_name,
                   t.payee_id, r.code as payee, r.name as payee_name, to_char(m.starts_on, 'YYYY-MM') as period,
                   m.starts_on as period_start, t.paid_on, t.reference, t.description, t.amount, t.state, t.comment,
                   eb.full_name as entered_by, ef.full_name as entered_for, db.full_name as decided_by,
                   df.full_name as decided_for,
                   (acting_person() = any(t.earlier_hands || t.entered_by || t.entered_for)) is true as own,
                   t.journal_id, t.reversal_id, """ + RECEIPT + """
                    as receipt, ab.full_name as answered_by, af.full_name as answered_for,
                   coalesce(t.matched_at, t.disputed_at) as answered_at, t.dispute, t.version
              from funding_transfer t join project p on p.id = t.project_id
              join department f on f.id = t.payer_id join department r on r.id = t.payee_id
              join period m on m.id = t.period_id
              join person eb on eb.id = t.entered_by left join person ef on ef.id = t.entered_for
              left join person db on db.id = t.decided_by left join person df on df.id = t.decided_for
              left join person ab on ab.id = coalesce(t.matched_by, t.disputed_by)
              left join person af on af.id = coalesce(t.matched_for, t.disputed_for)
            """;

    private static final String FOUND = """
             where (cast(:project as text) is null
                    or t.project_id = (select id from project where code = cast(:project as text)))
               and (cast(:department as text) is null
                    or (select id from department where code = cast(:department as text)) in (t.payer_id, t.payee_id))
               and (cast(:month as date) is null
                    or t.period_id = (select id from period where cast(:month as date) between starts_on and ends_on))
               and (cast(:state as text) is null or t.state = cast(:state as text))
               and (cast(:receipt as text) is null or (t.state = 'POSTED' or cast(:receipt as text) = 'TAKEN_BACK')
                    and cast(:receipt as text) = """ + RECEIPT + """
            )
               and (not cast(:waiting as boolean) or (t.state = 'SUBMITTED' and t.payer_id = any(cast(:mine as int[]))
                    and acting_person() <> all(t.earlier_hands || t.entered_by || coalesce(t.entered_for, 0))))
            """;

    @Inject
    private Records records;

    @Inject
    private Acting acting;

    @Inject
    private Clock clock;

    record Confirmers(List<String> names) {}

    record Sum(long count, Money approved, Money waiting, Money returned, Money reversed, Money withdrawn) {

        EntrySums sums() {
            return new EntrySums(approved, waiting, returned, reversed, withdrawn);
        }
    }

    /** One page, the newest first, with the total of all pages. */
    public TransferList matching(EntryFilter filter) {
        return matching(filter, null);
    }

    /** @param receipt only posted ones of which the payee says this; null for all */
    public TransferList matching(EntryFilter filter, Receipt receipt) {
        Map<String, Object> found = new HashMap<>(parameters(filter));
        found.put("receipt", receipt == null ? null : receipt.name());
        Sum sum = records.one(
                        Sum.class, "select " + EntrySums.columns("t") + " from funding_transfer t " + FOUND, found)
                .orElseThrow();
        Map<String, Object> paged = new HashMap<>(found);
        paged.put("limit", EntryFilter.PAGE);
        paged.put("offset", (filter.page() - 1) * EntryFilter.PAGE);
        List<TransferLine> lines = records.list(
                TransferLine.class, LINES + FOUND + " order by t.id desc limit :limit offset :offset", paged);
        int pages = Math.toIntExact((sum.count() + EntryFilter.PAGE - 1) / EntryFilter.PAGE);
        EntrySums sums = sum.sums();
        return new TransferList(lines, sum.count(), sums.total(), sums, filter.page(), Math.max(pages, 1));
    }

    /** @throws NotFound when there is none of that key, or the reader may not see it */
    public TransferLine withId(long id) {
        return records.one(TransferLine.class, LINES + " where t.id = :id", Map.of("id", id))
                .orElseThrow(() -> new NotFound("transfer", id));
    }

    /** Names of those who can confirm a transfer, because they are finance officers of the payee and did not enter it. */
    public List<String> confirmers(long id) {
        return records.one(
                        Confirmers.class,
                        "select confirmers_of(id, :today) as names from funding_transfer where id = :id",
                        Map.of("id", id, "today", LocalDate.now(clock)))
                .map(Confirmers::names)
                .orElse(List.of());
    }

    private Map<String, Object> parameters(EntryFilter filter) {
        return Records.with(
                "project", filter.project(),
                "department", filter.department(),
                "month", filter.period() == null ? null : filter.period().atDay(1),
                "state", filter.state() == null ? null : filter.state().name(),
                "waiting", filter.waiting(),
                "mine", acting.caller().departments(Role.APPROVER).toArray(Integer[]::new));
    }
}
