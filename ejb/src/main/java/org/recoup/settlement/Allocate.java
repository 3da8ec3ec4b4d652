package org.recoup.settlement;

import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;

/**
 * Divides the verified cash-releasing savings of a period that are in no pool yet.
 *
 * @param project code of the only project meant; null or blank for all of them
 */
public record Allocate(@NotNull YearMonth period, String project) {
    public Allocate {
        project = project == null || project.isBlank() ? null : project.strip();
    }
}
