package org.recoup.budget;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;

/**
 * Who proposes and who decides on budgets: finance officers and approvers for their departments, treasury for all. That the two are never
 * the same eyes, the proposal itself sees to.
 */
@Dependent
class Rights {

    @Inject
    private Acting acting;

    @Inject
    private Authorities authorities;

    Authority toPropose(int departmentId) {
        return to(Role.FINANCE_OFFICER, departmentId);
    }

    Authority toDecide(int departmentId) {
        return to(Role.APPROVER, departmentId);
    }

    private Authority to(Role role, int departmentId) {
        return !acting.caller().holds(role, departmentId) && acting.caller().holds(Role.TREASURY)
                ? authorities.require(Role.TREASURY)
                : authorities.require(role, departmentId);
    }
}
