package org.recoup.importing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The months and financial years in which something can count. */
final class Calendar {

    /** A period or a financial year; a year is always open, because commitments are plans. */
    record When(int id, String label, LocalDate startsOn, LocalDate endsOn, boolean open) {}

    private final Map<YearMonth, When> periods;
    private final List<When> years;

    Calendar(List<When> periods, List<When> years) {
        this.periods = periods.stream()
                .collect(Collectors.toMap(when -> YearMonth.from(when.startsOn()), Function.identity()));
        this.years = years;
    }

    /** @return null, with a fault, when there is none; null without one when the row names none */
    When of(MoneyRow row, ImportTarget target, FaultList faults) {
        return target.isCosts() ? period(row, faults) : year(row.when(), faults);
    }

    private When period(MoneyRow row, FaultList faults) {
        if (row.month() == null) {
            return null;
        }
        When period = periods.get(row.month());
        if (period == null) {
            faults.add(row.when().fault("import.period.unknown", row.month().toString()));
        }
        return period;
    }

    /** By its name, such as 2020-21, or by the calendar year in which it starts, such as 2020. */
    private When year(Cell cell, FaultList faults) {
        if (cell.isBlank()) {
            return null;
        }
        When found = years.stream()
                .filter(year -> year.label().equals(cell.value())
                        || String.valueOf(year.startsOn().getYear()).equals(cell.value()))
                .findFirst()
                .orElse(null);
        if (found == null) {
            faults.add(cell.fault("import.year.unknown"));
        }
        return found;
    }
}
