package org.recoup.position;

import org.joda.money.Money;

/**
 * A row of the table.
 *
 * @param key code of the department, programme, project or category, or name of the year; empty for no category; of a line, its keys
 *     with strokes between them
 * @param depth in the tree of departments, else 0
 * @param project code, when the row is of one project; department, category and year likewise
 * @param committed promised and not yet spent
 * @param costs borne
 * @param paid to other departments, into projects
 * @param received from other departments
 * @param actual costs and what was paid, as the view counts it
 * @param forecast still to come, in months that are not closed
 * @param outturn actual and the larger of forecast and committed, grain by grain
 * @param variance budget less outturn: above zero is under budget
 */
public record PositionRow(
        String key,
        String name,
        int depth,
        String project,
        String department,
        String category,
        String year,
        Money budget,
        Money committed,
        Money costs,
        Money paid,
        Money received,
        Money actual,
        Money forecast,
        Money outturn,
        Money variance) {

    public boolean isOver() {
        return variance.isNegative();
    }
}
