package org.recoup.spending;

import java.time.YearMonth;

/**
 * What is looked for among costs or transfers; null where everything is.
 *
 * @param project code
 * @param department code; of a transfer, payer or payee
 * @param belongsTo the month of which a late cost is, when it counts in another one
 * @param waiting only what waits for a decision of the reader
 * @param importRun key of the import that brought it
 * @param page from 1
 */
public record EntryFilter(
        String project,
        String department,
        YearMonth period,
        YearMonth belongsTo,
        EntryState state,
        boolean waiting,
        Long importRun,
        int page) {

    /** Lines on a page. */
    public static final int PAGE = 50;

    private static final int LAST_PAGE = 1_000_000;

    public EntryFilter {
        project = project == null || project.isBlank() ? null : project.strip();
        department = department == null || department.isBlank() ? null : department.strip();
        page = Math.min(Math.max(page, 1), LAST_PAGE);
    }
}
