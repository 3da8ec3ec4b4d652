package org.recoup.statement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Acting;
import org.recoup.platform.Boundary;
import org.recoup.platform.Records;

/** What the caller can ask a report of. */
@Stateless
@Boundary
public class ReportChoices {

    @Inject
    private Records records;

    @Inject
    private Acting acting;

    /** A department or a project. */
    public record Choice(int id, String code, String name) {}

    record Start(LocalDate startsOn) {}

    /** Departments whose statement the caller may read. */
    public List<Choice> departments() {
        return records
                .list(Choice.class, "select id, code, name from department order by name, code", Map.of())
                .stream()
                .filter(department -> DepartmentStatements.mayRead(acting.caller(), department.id()))
                .toList();
    }

    /** Projects that the caller may see. */
    public List<Choice> projects() {
        return records.list(Choice.class, "select id, code, name from project order by name, code", Map.of());
    }

    /** First days of all periods, the latest first. */
    public List<LocalDate> periods() {
        return records.list(Start.class, "select starts_on from period order by starts_on desc", Map.of()).stream()
                .map(Start::startsOn)
                .toList();
    }
}
