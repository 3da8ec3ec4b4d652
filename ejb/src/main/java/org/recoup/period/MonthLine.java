package org.recoup.period;

import java.time.LocalDate;

/**
 * A month of a year at a glance, for the departments that the reader sees.
 *
 * @param state for all departments
 * @param stricter how many departments are further closed than that
 * @param open lines that are open in it: to be approved, corrected, verified or confirmed
 * @param files imports that wait to be put right, stored or dropped
 * @param expected returns that are expected
 * @param handedIn how many of these are in
 */
public record MonthLine(
        String period,
        LocalDate startsOn,
        LocalDate endsOn,
        PeriodState state,
        int stricter,
        int open,
        int files,
        int expected,
        int handedIn) {}
