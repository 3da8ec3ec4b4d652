package org.recoup.period;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Twelve months, from the month with which years of this installation start; named 2026-27, or 2026 when it is a calendar year. */
@Entity
@Table(name = "financial_year")
public class FinancialYear {

    private static final int MONTHS = 12;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String name;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    protected FinancialYear() {}

    /** @param firstDay of its first month */
    public FinancialYear(LocalDate firstDay) {
        startsOn = firstDay;
        endsOn = firstDay.plusYears(1).minusDays(1);
        name = endsOn.getYear() == firstDay.getYear()
                ? String.valueOf(firstDay.getYear())
                : "%d-%02d".formatted(firstDay.getYear(), endsOn.getYear() % 100);
    }

    /** Its twelve periods, open; the year must have been stored. */
    public List<Period> periods() {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(number -> new Period(id, number, startsOn.plusMonths(number - 1L)))
                .toList();
    }

    public String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FinancialYear that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
