package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.recoup.people.Role;
import org.recoup.platform.Authorities;

/** Brings in projects. One that exists stays as it is. */
@Dependent
class ProjectImport {

    @Inject
    private Codes codes;

    @Inject
    private Authorities authorities;

    @PersistenceContext
    private EntityManager entityManager;

    private record Line(ProjectRow row, Known programme, Known lead) {}

    Batch check(Table table, Definition definition, FaultList faults) {
        Integer onBehalfOf = authorities.require(Role.TREASURY).onBehalfOf();
        List<ProjectRow> rows = ProjectRow.all(table, definition, faults);
        Set<String> taken =
                codes.taken("project", rows.stream().map(ProjectRow::code).toList());
        List<Line> added = new ArrayList<>();
        Dictionary programmes = codes.programmes();
        Dictionary departments = codes.departments();
        for (ProjectRow row : rows) {
            Line line = new Line(row, programmes.find(row.programme(), faults), departments.find(row.lead(), faults));
            if (!taken.contains(row.code().value())) {
                added.add(line);
            }
        }
        return faults.isEmpty()
                ? Batch.ofRegister(added.size(), rows.size() - added.size(), onBehalfOf, run -> store(added))
                : Batch.NONE;
    }

    private void store(List<Line> lines) {
        entityManager
                .createNativeQuery("""
                        insert into project (code, name, description, programme_id, lead_department_id, starts_on)
                        select * from unnest(cast(:codes as text[]), cast(:names as text[]), cast(:descriptions as text[]),
                                             cast(:programmes as int[]), cast(:leads as int[]), cast(:starts as date[])) l""")
                .setParameter(
                        "codes",
                        lines.stream().map(line -> line.row().code().value()).toArray(String[]::new))
                .setParameter(
                        "names", lines.stream().map(line -> line.row().name()).toArray(String[]::new))
                .setParameter(
                        "descriptions",
                        lines.stream().map(line -> line.row().description()).toArray(String[]::new))
                .setParameter(
                        "programmes",
                        lines.stream().map(line -> line.programme().id()).toArray(Integer[]::new))
                .setParameter(
                        "leads", lines.stream().map(line -> line.lead().id()).toArray(Integer[]::new))
                .setParameter(
                        "starts",
                        lines.stream()
                                .map(line -> line.row().startsOn().toString())
                                .toArray(String[]::new))
                .executeUpdate();
    }
}
