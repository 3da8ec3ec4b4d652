package org.recoup.position;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * One of the lines that a figure is made of. Project, department and category are codes.
 *
 * @param month first day of its month; null for commitments, which are for a year
 * @param words what it is
 * @param kind BUDGET, COMMITMENT, COST, TRANSFER, FORECAST, or BEYOND for what open commitments are above the forecast
 * @param id key of the record behind it; of BEYOND none, and zero
 */
public record PositionDetail(
        String project,
        String department,
        String category,
        String year,
        LocalDate month,
        String words,
        Money amount,
        String kind,
        long id) {}
