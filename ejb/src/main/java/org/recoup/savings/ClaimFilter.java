package org.recoup.savings;

import java.time.YearMonth;

/**
 * What is looked for among claims; null where everything is.
 *
 * @param project code
 * @param landing code of the department where the saving landed
 */
public record ClaimFilter(ClaimState state, String project, String landing, YearMonth period) {

    public ClaimFilter {
        project = project == null || project.isBlank() ? null : project.strip();
        landing = landing == null || landing.isBlank() ? null : landing.strip();
    }
}
