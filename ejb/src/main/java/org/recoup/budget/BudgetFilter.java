package org.recoup.budget;

/**
 * What is looked for among budgets, virements, carry forwards and forecasts; null where everything is.
 *
 * @param project code
 * @param department code
 * @param year name of the financial year
 * @param waiting only what waits for a decision of the reader
 * @param page from 1
 */
public record BudgetFilter(
        String project, String department, String year, ProposalState state, boolean waiting, int page) {

    /** Lines on a page. */
    public static final int PAGE = 50;

    private static final int LAST_PAGE = 1_000_000;

    public BudgetFilter {
        project = project == null || project.isBlank() ? null : project.strip();
        department = department == null || department.isBlank() ? null : department.strip();
        year = year == null || year.isBlank() ? null : year.strip();
        page = Math.min(Math.max(page, 1), LAST_PAGE);
    }
}
