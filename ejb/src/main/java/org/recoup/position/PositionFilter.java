package org.recoup.position;

/**
 * What the table is about; null where everything is.
 *
 * @param project code
 * @param programme code
 * @param department code; the departments below it belong to it
 * @param category code
 * @param year name of the financial year
 * @param groupBy by departments when null
 * @param view consolidated when null
 */
public record PositionFilter(
        String project, String programme, String department, String category, String year, GroupBy groupBy, View view) {

    /** What a row of the table is. */
    public enum GroupBy {
        DEPARTMENT,
        PROGRAMME,
        PROJECT,
        CATEGORY,
        YEAR,
        LINE
    }

    /** Whether transfers between departments of the selection count. */
    public enum View {
        CONSOLIDATED,
        BY_ITSELF
    }

    public PositionFilter {
        project = given(project);
        programme = given(programme);
        department = given(department);
        category = given(category);
        year = given(year);
        groupBy = groupBy == null ? GroupBy.DEPARTMENT : groupBy;
        view = view == null ? View.CONSOLIDATED : view;
    }

    public PositionFilter in(View other) {
        return new PositionFilter(project, programme, department, category, year, groupBy, other);
    }

    private static String given(String code) {
        return code == null || code.isBlank() ? null : code.strip();
    }
}
