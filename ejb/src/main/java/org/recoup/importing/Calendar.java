package org.recoup.importing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The months and financial years in which something can count, and which of the months each department may still add to. */
final class Calendar {

    /** A period or a financial year. */
    record When(int id, String label, LocalDate startsOn, LocalDate endsOn) {}

    /** A month that takes nothing of a department. */
    record Shut(int periodId, int departmentId) {}

    /** Where a month's costs are booked. */
    record Booking(When month, When belongsTo) {}

    private final TreeMap<YearMonth, When> months = new TreeMap<>();
    private final List<When> years;
    private final Map<Integer, Set<Integer>> shut = new HashMap<>();

    Calendar(List<When> periods, List<When> years, List<Shut> shutMonths) {
        periods.forEach(period -> months.put(YearMonth.from(period.startsOn()), period));
        this.years = years;
        shutMonths.forEach(month ->
                shut.computeIfAbsent(month.periodId(), id -> new HashSet<>()).add(month.departmentId()));
    }

    /** @return null, with a fault, when there is no such month */
    When month(YearMonth month, Cell cell, FaultList faults) {
        When found = months.get(month);
        if (found == null) {
            faults.add(cell.fault("import.period.unknown", month.toString()));
        }
        return found;
    }

    /** A month that is closed for the department is booked in the next one that is not; null when there is none. */
    Booking booking(When month, int departmentId) {
        if (takes(month, departmentId)) {
            return new Booking(month, null);
        }
        return months.tailMap(YearMonth.from(month.startsOn()), false).values().stream()
                .filter(later -> takes(later, departmentId))
                .findFirst()
                .map(later -> new Booking(later, month))
                .orElse(null);
    }

    /** By its name, such as 2020-21, or by the calendar year in which it starts, such as 2020. Null, with a fault, when unknown. */
    When year(Cell cell, FaultList faults) {
        if (cell.isBlank()) {
            return null;
        }
        When found = yearNamed(cell.value());
        if (found == null) {
            faults.add(cell.fault("import.year.unknown"));
        }
        return found;
    }

    When yearNamed(String name) {
        return years.stream()
                .filter(year -> year.label().equals(name)
                        || String.valueOf(year.startsOn().getYear()).equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Whether the caller may add to the month for the department. */
    boolean takes(When month, int departmentId) {
        Set<Integer> departments = shut.get(month.id());
        return departments == null || !departments.contains(departmentId);
    }
}
