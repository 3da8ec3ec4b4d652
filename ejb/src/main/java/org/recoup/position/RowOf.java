package org.recoup.position;

/**
 * A row of the table, inside of what the table is about; null where it is all of it. The selection stays as it is, and with it what
 * counts as a transfer between departments of the selection.
 *
 * @param only whether it is the department itself, without those below it
 * @param category code, or {@link #NONE} for what has no category
 */
public record RowOf(String project, String programme, String department, boolean only, String category, String year) {

    /** Stands for no category; no code is like it. */
    public static final String NONE = "-";

    public static final RowOf ALL = new RowOf(null, null, null, false, null, null);

    public RowOf {
        project = given(project);
        programme = given(programme);
        department = given(department);
        category = given(category);
        year = given(year);
    }

    /** The row of a table of that filter. */
    public static RowOf of(PositionFilter filter, PositionRow row) {
        return switch (filter.groupBy()) {
            case DEPARTMENT -> new RowOf(null, null, row.key(), false, null, null);
            case PROGRAMME -> new RowOf(null, row.key(), null, false, null, null);
            case PROJECT -> new RowOf(row.key(), null, null, false, null, null);
            case CATEGORY -> new RowOf(null, null, null, false, orNone(row.key()), null);
            case YEAR -> new RowOf(null, null, null, false, null, row.key());
            case LINE -> new RowOf(row.project(), null, row.department(), true, orNone(row.category()), row.year());
        };
    }

    private static String orNone(String category) {
        return category == null || category.isEmpty() ? NONE : category;
    }

    private static String given(String code) {
        return code == null || code.isBlank() ? null : code.strip();
    }
}
