package org.recoup.spending.sheet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoup.budget.Overspend;
import org.recoup.budget.Overspends;
import org.recoup.platform.Records;

/**
 * Where the rows of a sheet would count: in another month when theirs is closed for the department, and perhaps above what is left of
 * the budget. Two statements, whatever the number of rows.
 */
@Dependent
class RowPlaces {

    private static final String PLACES = """
            with asked as materialized (
                select cast(w.place as int) as place, p.id as project_id, d.id as department_id, d.name as department, k.id as category_id,
                       m.id as period_id
                  from unnest(cast(:projects as text[]), cast(:departments as text[]), cast(:categories as text[]), cast(:months as text[]))
                       with ordinality as w (project, department, category, month, place)
                  join department d on d.code = w.department join period m on to_char(m.starts_on, 'YYYY-MM') = w.month
                  left join project p on p.code = w.project left join category k on k.code = w.category),
            booked as materialized (
                select x.*, booking_period(x.period_id, x.department_id, acting_people()) as booked_id,
                       period_state(x.period_id, x.department_id) as state
                  from (select distinct period_id, department_id from asked) x)
            select a.place, a.project_id, a.department_id, a.department, a.category_id, a.period_id, b.booked_id, b.state,
                   to_char(m.starts_on, 'YYYY-MM') as booked
              from asked a join booked b on b.period_id = a.period_id and b.department_id = a.department_id
              left join period m on m.id = b.booked_id order by a.place""";

    @Inject
    private Records records;

    @Inject
    private Overspends overspends;

    record Place(
            int place,
            Integer projectId,
            int departmentId,
            String department,
            Integer categoryId,
            int periodId,
            Integer bookedId,
            String state,
            String booked) {}

    /** The readings, each with what there is to say about its month and its amount. */
    List<RowReading> noted(List<RowReading> readings) {
        if (readings.stream().noneMatch(reading -> reading.read().containsKey("period"))) {
            return readings;
        }
        Map<Integer, List<CellNote>> notes = new HashMap<>();
        List<Place> counted = new ArrayList<>();
        List<Overspends.Spend> spends = new ArrayList<>();
        for (Place place : places(readings)) {
            RowReading reading = readings.get(place.place() - 1);
            note(notes, place, late(place, reading));
            if (reading.cost() != null && place.bookedId() != null) {
                counted.add(place);
                spends.add(new Overspends.Spend(
                        null,
                        place.projectId(),
                        place.departmentId(),
                        place.categoryId(),
                        place.bookedId(),
                        reading.cost().amount()));
            }
        }
        for (Overspend over : overspends.of(spends)) {
            over.lines().forEach(line -> note(notes, counted.get(line), above(over)));
        }
        return readings.stream()
                .map(reading -> reading.with(notes.getOrDefault(reading.row(), List.of())))
                .toList();
    }

    private static void note(Map<Integer, List<CellNote>> notes, Place place, CellNote note) {
        if (note != null) {
            notes.computeIfAbsent(place.place() - 1, any -> new ArrayList<>()).add(note);
        }
    }

    private static CellNote late(Place place, RowReading reading) {
        String month = reading.read().get("period");
        if (place.bookedId() == null) {
            return CellNote.wrong("period", "period.none.later", month);
        }
        return place.bookedId() == place.periodId()
                ? null
                : CellNote.warning(
                        "period",
                        "sheet.late",
                        YearMonth.parse(month),
                        place.state(),
                        place.department(),
                        YearMonth.parse(place.booked()));
    }

    private static CellNote above(Overspend over) {
        Object[] values = {
            over.project(),
            over.department(),
            over.categoryName(),
            over.year(),
            over.budget(),
            over.spent().plus(over.waiting()),
            over.asked(),
            over.over()
        };
        return over.isStop()
                ? CellNote.wrong("amount", "budget.overspent", values)
                : CellNote.warning("amount", over.unbudgeted() ? "sheet.no.budget" : "sheet.above.budget", values);
    }

    private List<Place> places(List<RowReading> readings) {
        return records.list(
                Place.class,
                PLACES,
                Map.of(
                        "projects", column(readings, "project"),
                        "departments", column(readings, "department"),
                        "categories", column(readings, "category"),
                        "months", column(readings, "period")));
    }

    private static String[] column(List<RowReading> readings, String field) {
        return readings.stream().map(reading -> reading.read().get(field)).toArray(String[]::new);
    }
}
