package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Boundary;
import org.recoup.platform.Records;

/** What a person can choose from when entering or looking for costs, transfers and commitments. */
@Stateless
@Boundary
public class EntryChoices {

    @Inject
    private Records records;

    @Inject
    private Acting acting;

    /** A record by its code. */
    public record Choice(String code, String name) {}

    /** A period by its month, such as 2026-08. */
    public record Month(String code, LocalDate startsOn, String state) {}

    /** Those for which the reader is finance officer. */
    public List<Choice> ownDepartments() {
        return records.list(
                Choice.class,
                "select code, name from department where id = any(cast(:mine as int[])) order by name, code",
                Map.of("mine", acting.caller().departments(Role.FINANCE_OFFICER).toArray(Integer[]::new)));
    }

    public List<Choice> departments() {
        return records.list(Choice.class, "select code, name from department order by name, code", Map.of());
    }

    /** Those that the reader may see. */
    public List<Choice> projects() {
        return records.list(Choice.class, "select code, name from project order by name, code", Map.of());
    }

    public List<Choice> categories() {
        return records.list(Choice.class, "select code, name from category order by name, code", Map.of());
    }

    /** Financial years have a name and no code. */
    public List<Choice> years() {
        return records.list(
                Choice.class, "select name as code, name from financial_year order by starts_on desc", Map.of());
    }

    public List<Month> periods() {
        return records.list(
                Month.class,
                "select to_char(starts_on, 'YYYY-MM') as code, starts_on, state from period order by starts_on desc",
                Map.of());
    }

    /** Those that may still take something; which, depends on the department and on who brings it. */
    public List<Month> openPeriods() {
        return records.list(Month.class, """
                select to_char(starts_on, 'YYYY-MM') as code, starts_on, state from period
                 where state <> 'CLOSED' order by starts_on desc""", Map.of());
    }

    /** A commitment that costs can still release. */
    public record OpenCommitment(
            long id, String reference, String description, String project, String department, Money open) {}

    /** Of the departments for which the reader is finance officer, the newest first. */
    public List<OpenCommitment> openCommitments() {
        return records.list(
                OpenCommitment.class,
                """
                select c.id, c.reference, left(c.description, 60) as description, p.code as project, d.code as department,
                       c.amount - c.released as open
                  from commitment c join project p on p.id = c.project_id join department d on d.id = c.department_id
                 where c.closed_because is null and c.amount <> c.released and c.department_id = any(cast(:mine as int[]))
                 order by c.id desc limit 500""",
                Map.of("mine", acting.caller().departments(Role.FINANCE_OFFICER).toArray(Integer[]::new)));
    }
}
