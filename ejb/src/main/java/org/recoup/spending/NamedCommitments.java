package org.recoup.spending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** The commitment that a cost names: one of its own project and department, and not closed. Only what the person sees is found. */
@Dependent
class NamedCommitments {

    private static final String FIELD = "commitment";

    @Inject
    private Records records;

    record Named(long id, int projectId, int departmentId, String project, String department, boolean closed) {}

    /**
     * @param id null when the cost names none
     * @throws Refused in words when it cannot be named
     */
    Long check(Long id, int projectId, int departmentId) {
        if (id == null) {
            return null;
        }
        Named named = records.one(Named.class, """
                        select c.id, c.project_id, c.department_id, p.code as project, d.code as department,
                               c.closed_because is not null as closed
                          from commitment c join project p on p.id = c.project_id join department d on d.id = c.department_id
                         where c.id = :id""", Map.of("id", id))
                .orElseThrow(() -> new Refused(FIELD, "unknown.commitment", id.toString()));
        if (named.projectId() != projectId || named.departmentId() != departmentId) {
            throw new Refused(FIELD, "commitment.of.others", id.toString(), named.project(), named.department());
        }
        if (named.closed()) {
            throw new Refused(FIELD, "commitment.closed", id.toString());
        }
        return id;
    }
}
