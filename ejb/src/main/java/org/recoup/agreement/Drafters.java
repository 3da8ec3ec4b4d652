package org.recoup.agreement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Forbidden;
import org.recoup.platform.Records;

/** Who may draft agreements of a project: treasury, and finance officers and approvers of the departments that are party to it. */
@Dependent
class Drafters {

    private static final List<Role> ROLES = List.of(Role.FINANCE_OFFICER, Role.APPROVER);

    @Inject
    private Acting acting;

    @Inject
    private Authorities authorities;

    @Inject
    private Records records;

    record Id(int id) {}

    boolean include(int projectId) {
        return acting.caller().holds(Role.TREASURY)
                || parties(projectId).stream().anyMatch(department -> ROLES.stream()
                        .anyMatch(role -> acting.caller().holds(role, department)));
    }

    /** @throws Forbidden when the caller may not draft here */
    Authority require(int projectId) {
        if (acting.caller().holds(Role.TREASURY)) {
            return authorities.require(Role.TREASURY);
        }
        for (int department : parties(projectId)) {
            for (Role role : ROLES) {
                if (acting.caller().holds(role, department)) {
                    return authorities.require(role, department);
                }
            }
        }
        throw new Forbidden("agreement.drafter");
    }

    private List<Integer> parties(int projectId) {
        return records.list(Id.class, """
                        select lead_department_id as id from project where id = :project
                        union select department_id from project_funder where project_id = :project
                        union select p.department_id from agreement_party p join agreement a on a.id = p.agreement_id
                               where a.project_id = :project
                        order by id""", Map.of("project", projectId)).stream()
                .map(Id::id)
                .toList();
    }
}
