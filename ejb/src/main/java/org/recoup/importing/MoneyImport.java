package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;
import org.recoup.importing.Calendar.When;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;

/** Compares rows of commitments or costs with what is known: codes, periods, rights, and lines that came before. */
@Dependent
class MoneyImport {

    /** Of a whole file, in the smallest unit of the currency. */
    private static final BigDecimal LARGEST_TOTAL = BigDecimal.valueOf(1_000_000_000_000_000_000L);

    @Inject
    private Codes codes;

    @Inject
    private MoneyStore store;

    @Inject
    private Authorities authorities;

    @Inject
    private Acting acting;

    Batch check(ImportTarget target, Table table, Definition definition, FaultList faults) {
        List<MoneyRow> rows = MoneyRow.all(table, target, definition, codes.yearStartMonth(), faults);
        List<MoneyLine> lines = lines(target, definition, rows, faults);
        Set<String> known = store.known(target, lines);
        List<MoneyLine> added =
                lines.stream().filter(line -> !known.contains(line.key())).toList();
        // A line that came before its period was closed is no fault when the same file comes again.
        added.stream()
                .filter(line -> !line.when().open())
                .forEach(line -> faults.add(line.row()
                        .when()
                        .fault("import.period.closed", line.when().label())));
        Map<Integer, Authority> rights = rights(lines, faults);
        Money total = MoneyLine.total(added);
        if (total.getAmountMinor().abs().compareTo(LARGEST_TOTAL) > 0) {
            faults.add(ImportFault.ofFile("import.total.large"));
        }
        return faults.isEmpty()
                ? new Batch(
                        added.size(),
                        lines.size() - added.size(),
                        total,
                        MoneyLine.byDepartment(added),
                        MoneyLine.byPeriod(added),
                        delegators(rights).stream().findFirst().orElse(null),
                        run -> store.add(target, added, rights, run))
                : Batch.NONE;
    }

    private List<MoneyLine> lines(ImportTarget target, Definition definition, List<MoneyRow> rows, FaultList faults) {
        Dictionary projects =
                codes.projects(rows.stream().map(MoneyRow::project).toList());
        Dictionary departments =
                codes.departments(rows.stream().map(MoneyRow::department).toList());
        Map<String, Known> categories = categories(definition, faults);
        Calendar calendar = codes.calendar();
        ImportKey keys = new ImportKey();
        List<MoneyLine> lines = new ArrayList<>();
        for (MoneyRow row : rows) {
            Known project = projects.find(row.project(), faults);
            Known department = departments.find(row.department(), faults);
            When when = calendar.of(row, target, faults);
            if (project == null || department == null || when == null) {
                continue;
            }
            for (MoneyRow.Amount amount : row.amounts()) {
                String key = keys.next(
                        target.name(),
                        project.code(),
                        department.code(),
                        amount.category(),
                        when.label(),
                        amount.money().getAmount().toPlainString(),
                        row.documentDate() == null ? "" : row.documentDate().toString(),
                        row.supplier(),
                        row.reference(),
                        row.description());
                lines.add(new MoneyLine(
                        row, project, department, categories.get(amount.category()), when, amount.money(), key));
            }
        }
        return lines;
    }

    private Map<String, Known> categories(Definition definition, FaultList faults) {
        List<Cell> cells = definition.amounts().stream()
                .filter(amount -> amount.category() != null)
                .map(amount -> new Cell(0, amount.column(), amount.category()))
                .toList();
        Dictionary dictionary = codes.categories(cells);
        Map<String, Known> categories = new HashMap<>();
        cells.forEach(cell -> categories.put(cell.value(), dictionary.find(cell, faults)));
        return categories;
    }

    /** By whose right the lines of each department come in. */
    private Map<Integer, Authority> rights(List<MoneyLine> lines, FaultList faults) {
        Map<Integer, Authority> rights = new HashMap<>();
        for (MoneyLine line : lines) {
            int department = line.department().id();
            if (acting.caller().holds(Role.FINANCE_OFFICER, department)) {
                rights.computeIfAbsent(department, id -> authorities.require(Role.FINANCE_OFFICER, id));
            } else {
                faults.add(line.row().department().fault("import.department.not.yours"));
            }
        }
        if (delegators(rights).size() > 1) {
            // The audit trail names one person for whom a transaction acts.
            faults.add(ImportFault.ofFile("import.rights.mixed"));
        }
        return rights;
    }

    private static Set<Integer> delegators(Map<Integer, Authority> rights) {
        Set<Integer> delegators = new HashSet<>();
        rights.values().stream()
                .map(Authority::onBehalfOf)
                .filter(Objects::nonNull)
                .forEach(delegators::add);
        return delegators;
    }
}
