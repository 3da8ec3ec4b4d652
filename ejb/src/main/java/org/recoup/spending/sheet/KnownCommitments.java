package org.recoup.spending.sheet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Records;

/** The commitments of the departments for which the reader enters costs. */
@Dependent
class KnownCommitments {

    @Inject
    private Records records;

    @Inject
    private Acting acting;

    CommitmentWords words() {
        return new CommitmentWords(records.list(
                CommitmentWords.Word.class,
                """
                select c.id, c.reference, p.code as project, d.code as department, c.closed_because is not null as closed
                  from commitment c join project p on p.id = c.project_id join department d on d.id = c.department_id
                 where c.department_id = any(cast(:mine as int[])) order by c.id""",
                Map.of("mine", acting.caller().departments(Role.FINANCE_OFFICER).toArray(Integer[]::new))));
    }
}
