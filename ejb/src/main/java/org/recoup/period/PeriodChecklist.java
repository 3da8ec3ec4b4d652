package org.recoup.period;

import java.util.Comparator;
import java.util.List;

/**
 * How far a period is from being done, for the departments that the reader sees.
 *
 * @param departments those with something to do in it, by name
 * @param points what is open, by department and kind
 * @param totals what is open by kind, of department 0; a transfer counts once, although it concerns two departments
 * @param later posted costs that belong to the period and count in a later one, because they came when it was closed
 */
public record PeriodChecklist(
        PeriodLine period,
        List<DepartmentLine> departments,
        List<OpenPoint> points,
        List<OpenPoint> totals,
        int later) {

    /** What is open for one department, in the order of a checklist. */
    public List<OpenPoint> of(int departmentId) {
        return points.stream()
                .filter(point -> point.departmentId() == departmentId)
                .sorted(Comparator.comparing(OpenPoint::kind))
                .toList();
    }

    /** The same without the missing return, which is told beside it. */
    public List<OpenPoint> lines(int departmentId) {
        return of(departmentId).stream()
                .filter(point -> point.kind() != OpenPoint.Kind.RETURN_MISSING)
                .toList();
    }
}
