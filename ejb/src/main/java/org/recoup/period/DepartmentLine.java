package org.recoup.period;

import java.time.Instant;

/**
 * A period as one department has it.
 *
 * @param state the one that counts, the stricter of the period's and the department's own
 * @param ownState what treasury decided on this department alone; open when nothing
 * @param because why, when it was said
 * @param expected whether the department hands in a return: it leads or funds a project that runs, or has costs
 * @param returnId key of the return, null when there is none; what follows says who handed it in, for whom, when and with which note
 */
public record DepartmentLine(
        int departmentId,
        String department,
        String departmentName,
        PeriodState state,
        PeriodState ownState,
        String because,
        boolean expected,
        Long returnId,
        String handedInBy,
        String handedInFor,
        Instant handedInAt,
        String note) {

    /** A closed month asks for none any more. */
    public boolean isReturnMissing() {
        return expected && returnId == null && state != PeriodState.CLOSED;
    }
}
