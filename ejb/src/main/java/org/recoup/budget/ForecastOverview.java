package org.recoup.budget;

import java.time.Instant;
import org.joda.money.Money;

/**
 * A forecast version as listed. Project and department are codes.
 *
 * @param current whether it is the latest, which counts
 */
public record ForecastOverview(
        long id,
        String project,
        String projectName,
        String department,
        String departmentName,
        String year,
        int number,
        boolean current,
        String note,
        Money total,
        String enteredBy,
        Instant submittedAt) {}
