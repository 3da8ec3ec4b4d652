package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.recoup.importing.reading.nearest.Named;
import org.recoup.importing.reading.nearest.Nearest;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Records;

/**
 * The commitments that the lines of a file name, by reference or number, among the open ones of the project and department of the line.
 * A reference comes first: the numbers of orders may look like ours.
 */
@Dependent
class CommitmentNames {

    private static final int OFFERED = 3;

    @Inject
    private Records records;

    @Inject
    private Acting acting;

    private final Map<String, List<Named>> open = new HashMap<>();
    private final Map<String, List<Long>> words = new HashMap<>();

    private record Row(long id, String reference, int projectId, int departmentId, boolean closed) {

        String place() {
            return projectId + " " + departmentId;
        }
    }

    void load() {
        open.clear();
        words.clear();
        records.list(
                        Row.class,
                        """
                        select id, reference, project_id, department_id, closed_because is not null as closed from commitment
                         where department_id = any(cast(:mine as int[])) order by id""",
                        Map.of(
                                "mine",
                                acting.caller()
                                        .departments(Role.FINANCE_OFFICER)
                                        .toArray(Integer[]::new)))
                .forEach(this::add);
    }

    private void add(Row row) {
        if (!row.closed()) {
            String number = String.valueOf(row.id());
            open.computeIfAbsent(row.place(), any -> new ArrayList<>())
                    .add(new Named(number, row.reference(), List.of()));
            word(row, number);
            if (!row.reference().isBlank()) {
                word(row, row.reference());
                word(row, row.reference() + " (" + number + ")");
            }
        }
    }

    private void word(Row row, String word) {
        words.computeIfAbsent(row.place() + " " + Words.normal(word), any -> new ArrayList<>())
                .add(row.id());
    }

    /** @return key; null, with a fault unless it is blank, when the cell names none or several */
    Long find(Cell cell, Known project, Known department, FaultList faults) {
        if (cell.isBlank()) {
            return null;
        }
        String place = project.id() + " " + department.id();
        List<Long> found = words.getOrDefault(place + " " + Words.normal(cell.value()), List.of());
        if (found.size() > 1) {
            String references = Words.normal(cell.value());
            found = open.get(place).stream()
                    .filter(named -> Words.normal(named.name()).equals(references))
                    .map(named -> Long.valueOf(named.code()))
                    .toList();
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        faults.add(
                found.isEmpty()
                        ? unknown(cell, project, department, open.getOrDefault(place, List.of()))
                        : cell.fault("import.commitment.several", shown(found)));
        return null;
    }

    private static ImportFault unknown(Cell cell, Known project, Known department, List<Named> offered) {
        String nearest = new Nearest(offered)
                .to(cell.value(), OFFERED).stream()
                        .map(near -> near.name().isBlank() ? near.code() : near.name() + " (" + near.code() + ")")
                        .collect(Collectors.joining(", "));
        return nearest.isEmpty()
                ? cell.fault("import.commitment.unknown", project.code(), department.code())
                : cell.fault("import.commitment.near", project.code(), department.code(), nearest);
    }

    private static String shown(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
