package org.recoup.spending;

import java.io.Serializable;
import org.joda.money.Money;
import org.recoup.people.Role;
import org.recoup.platform.Caller;

/**
 * A commitment as listed. Project, department and category are codes, each with its name beside it.
 *
 * @param year name of the financial year
 * @param category null when it is not for one category
 * @param released by posted costs that name it; never more than the amount
 * @param open what is left of the amount; zero when it is closed
 * @param over by how much posted costs exceed the amount, else zero
 * @param closedBecause null unless it is closed
 */
public record CommitmentLine(
        long id,
        String project,
        String projectName,
        int departmentId,
        String department,
        String departmentName,
        String year,
        String category,
        String categoryName,
        String reference,
        String description,
        Money amount,
        Money released,
        Money open,
        Money over,
        CommitmentState state,
        String closedBecause,
        String enteredBy,
        Long importRun,
        int version)
        implements Serializable {

    private static final long serialVersionUID = 1;

    /** Whether this person may close it, or change it unless it is closed. */
    public boolean keptBy(Caller caller) {
        return caller.holds(Role.FINANCE_OFFICER, departmentId);
    }

    public boolean isClosed() {
        return state == CommitmentState.CLOSED;
    }
}
