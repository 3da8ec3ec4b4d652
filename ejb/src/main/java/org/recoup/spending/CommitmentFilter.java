package org.recoup.spending;

/**
 * Which commitments are looked for; null or blank means all.
 *
 * @param project code; department likewise
 * @param year name of the financial year
 * @param page from 1
 */
public record CommitmentFilter(String project, String department, String year, CommitmentState state, int page) {

    private static final int LAST_PAGE = 1_000_000;

    public CommitmentFilter {
        project = given(project);
        department = given(department);
        year = given(year);
        page = Math.min(Math.max(page, 1), LAST_PAGE);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
