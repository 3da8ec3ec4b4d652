package org.recoup.spending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/**
 * In which periods lines count that are approved now. A soft-closed period takes a line when the person who approves it has an exception,
 * or the one who entered it. Only to choose and to refuse in good words: the ledger itself keeps closed periods closed. Ask for the right
 * to act first.
 */
@Dependent
class Bookings {

    @Inject
    private Records records;

    /** All lines of one kind are booked alike. */
    record Kind(int periodId, int departmentId, int enteredBy, Integer enteredFor) {
        static Kind of(Cost cost) {
            return new Kind(cost.periodId(), cost.departmentId(), cost.enteredBy(), cost.enteredFor());
        }
    }

    record Found(int place, Integer bookedId, String month) {}

    record Hindrance(String month, String department, String state) {}

    /** One statement, whatever the number of costs. */
    Map<Kind, Found> of(List<Cost> costs) {
        List<Kind> kinds = costs.stream().map(Kind::of).distinct().toList();
        Map<Kind, Found> found = new HashMap<>();
        records.list(
                        Found.class,
                        """
                        select cast(w.place as int) as place, to_char(p.starts_on, 'YYYY-MM') as month,
                               booking_period(p.id, w.department, acting_people() || w.entered_by || w.entered_for) as booked_id
                          from unnest(cast(:periods as int[]), cast(:departments as int[]), cast(:by as int[]), cast(:for as int[]))
                               with ordinality as w (period, department, entered_by, entered_for, place)
                          join period p on p.id = w.period""",
                        Map.of(
                                "periods", column(kinds, Kind::periodId),
                                "departments", column(kinds, Kind::departmentId),
                                "by", column(kinds, Kind::enteredBy),
                                "for", column(kinds, Kind::enteredFor)))
                .forEach(row -> found.put(kinds.get(row.place() - 1), row));
        return found;
    }

    /** @throws Refused when its month is closed and no later one is open */
    static void book(Cost cost, Map<Kind, Found> bookings) {
        Found found = bookings.get(Kind.of(cost));
        if (found.bookedId() == null) {
            throw new Refused("", "period.none.later", found.month());
        }
        cost.bookIn(found.bookedId());
    }

    /** @throws Refused when the period of the transfer takes nothing for one of its two sides: it has a day of payment, so it stays there */
    void check(FundingTransfer transfer) {
        records.one(Hindrance.class, """
                        select to_char(p.starts_on, 'YYYY-MM') as month, d.code as department, period_state(p.id, d.id) as state
                          from funding_transfer t join period p on p.id = t.period_id
                          join department d on d.id in (t.payer_id, t.payee_id)
                         where t.id = :id and not period_takes(p.id, d.id, 'FUNDING', acting_people() || t.entered_by || t.entered_for)
                         order by strictness(period_state(p.id, d.id)) desc, d.id = t.payee_id limit 1""", Map.of("id", transfer.id())).ifPresent(hindrance -> {
            throw new Refused(
                    "", "period.closed.for.approval", hindrance.month(), hindrance.department(), hindrance.state());
        });
    }

    private static Integer[] column(List<Kind> kinds, Function<Kind, Integer> value) {
        return kinds.stream().map(value).toArray(Integer[]::new);
    }
}
