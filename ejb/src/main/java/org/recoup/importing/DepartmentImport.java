package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoup.people.Role;
import org.recoup.platform.Authorities;

/** Brings in departments. One that exists stays as it is. */
@Dependent
class DepartmentImport {

    @Inject
    private Codes codes;

    @Inject
    private Authorities authorities;

    @PersistenceContext
    private EntityManager entityManager;

    /** @param parents code of the department above, by code */
    private record Tree(Map<String, String> parents) {}

    Batch check(Table table, Definition definition, FaultList faults) {
        Integer onBehalfOf = authorities.require(Role.TREASURY).onBehalfOf();
        List<DepartmentRow> rows = DepartmentRow.all(table, definition, faults);
        Set<String> taken =
                codes.taken("department", rows.stream().map(DepartmentRow::code).toList());
        List<DepartmentRow> added =
                rows.stream().filter(row -> !taken.contains(row.code().value())).toList();
        checkAliases(added, faults);
        Tree tree = tree(rows, added, faults);
        return faults.isEmpty()
                ? Batch.ofRegister(added.size(), rows.size() - added.size(), onBehalfOf, run -> store(added, tree))
                : Batch.NONE;
    }

    private void checkAliases(List<DepartmentRow> added, FaultList faults) {
        List<Cell> aliases =
                added.stream().flatMap(row -> row.aliases().stream()).toList();
        Map<String, String> owners = codes.aliasOwners(aliases);
        for (Cell alias : aliases) {
            String owner = owners.get(Words.normal(alias.value()));
            if (owner != null) {
                faults.add(alias.fault("import.alias.taken", owner));
            }
        }
    }

    /** A department above may stand anywhere in the same file, or be known already. */
    private Tree tree(List<DepartmentRow> rows, List<DepartmentRow> added, FaultList faults) {
        Map<String, String> inFile = new HashMap<>();
        rows.forEach(row -> inFile.put(Words.normal(row.name()), row.code().value()));
        rows.forEach(row -> inFile.put(row.code().value(), row.code().value()));
        Dictionary known = codes.departments();
        Map<String, String> parents = new HashMap<>();
        for (DepartmentRow row : added) {
            Cell parent = row.parent();
            if (parent.isBlank()) {
                continue;
            }
            String code = inFile.get(parent.value());
            if (code == null && !known.knows(parent)) {
                code = inFile.get(Words.normal(parent.value()));
            }
            if (code == null) {
                Known found = known.find(parent, faults);
                code = found == null ? null : found.code();
            }
            if (row.code().value().equals(code)) {
                faults.add(parent.fault("department.own.parent"));
            }
            parents.put(row.code().value(), code);
        }
        return new Tree(parents);
    }

    private void store(List<DepartmentRow> rows, Tree tree) {
        String[] all = rows.stream().map(row -> row.code().value()).toArray(String[]::new);
        entityManager
                .createNativeQuery("""
                        insert into department (code, name, starts_on)
                        select l.code, l.name, coalesce(l.starts_on, '1900-01-01')
                          from unnest(cast(:codes as text[]), cast(:names as text[]), cast(:starts as date[]))
                               l (code, name, starts_on)""")
                .setParameter("codes", all)
                .setParameter("names", rows.stream().map(DepartmentRow::name).toArray(String[]::new))
                .setParameter(
                        "starts",
                        rows.stream()
                                .map(row -> row.startsOn() == null
                                        ? null
                                        : row.startsOn().toString())
                                .toArray(String[]::new))
                .executeUpdate();
        entityManager
                .createNativeQuery("""
                        update department d set parent_id = p.id
                          from unnest(cast(:codes as text[]), cast(:parents as text[])) l (code, parent)
                          join department p on p.code = l.parent
                         where d.code = l.code""")
                .setParameter("codes", all)
                .setParameter(
                        "parents",
                        rows.stream()
                                .map(row -> tree.parents().get(row.code().value()))
                                .toArray(String[]::new))
                .executeUpdate();
        storeAliases(rows);
    }

    private void storeAliases(List<DepartmentRow> rows) {
        List<String> owners = new ArrayList<>();
        List<String> aliases = new ArrayList<>();
        for (DepartmentRow row : rows) {
            row.aliases().stream()
                    .collect(java.util.stream.Collectors.toMap(
                            alias -> Words.normal(alias.value()), Cell::value, (first, again) -> first))
                    .values()
                    .forEach(alias -> {
                        owners.add(row.code().value());
                        aliases.add(alias);
                    });
        }
        entityManager
                .createNativeQuery("""
                        insert into department_alias (department_id, alias)
                        select d.id, l.alias
                          from unnest(cast(:codes as text[]), cast(:aliases as text[])) l (code, alias)
                          join department d on d.code = l.code""")
                .setParameter("codes", owners.toArray(String[]::new))
                .setParameter("aliases", aliases.toArray(String[]::new))
                .executeUpdate();
    }
}
