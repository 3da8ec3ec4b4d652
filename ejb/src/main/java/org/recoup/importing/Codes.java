package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.recoup.platform.Records;

/** The words that a file may use for what is registered. The row filter holds here as everywhere. */
@Dependent
class Codes {

    private static final String SPELLINGS = """
            with spelling (word, id, rank) as (
                select same_word(code), id, 1 from %1$s
                union all select same_word(name), id, 2 from %1$s
                %2$s)
            select s.word, t.id, t.code, t.name, s.rank from spelling s join %1$s t on t.id = s.id""";

    @Inject
    private Records records;

    private record Start(int month) {}

    private record Code(String code) {}

    private record Alias(String word, String code) {}

    Dictionary departments() {
        return dictionary("department", "union all select same_word(alias), department_id, 3 from department_alias");
    }

    Dictionary projects() {
        return dictionary("project", "union all select same_word(alias), project_id, 3 from project_alias");
    }

    Dictionary programmes() {
        return dictionary("programme", "");
    }

    Dictionary categories() {
        return dictionary("category", "");
    }

    private Dictionary dictionary(String table, String otherSpellings) {
        return new Dictionary(
                table, records.list(Dictionary.Spelling.class, SPELLINGS.formatted(table, otherSpellings), Map.of()));
    }

    /** Month in which the financial year starts, 1 to 12. */
    int yearStartMonth() {
        return records.one(Start.class, "select year_start_month as month from installation", Map.of())
                .orElseThrow()
                .month();
    }

    /** Which of these codes are taken. */
    Set<String> taken(String table, List<Cell> codes) {
        String[] words = codes.stream().map(Cell::value).toArray(String[]::new);
        Set<String> taken = new HashSet<>();
        records.list(
                        Code.class,
                        "select code from " + table + " where code = any(cast(:codes as text[]))",
                        Map.of("codes", words))
                .forEach(row -> taken.add(row.code()));
        return taken;
    }

    /** Code of the department that has an alias already, by the alias as {@link Words#normal} writes it. */
    Map<String, String> aliasOwners(Collection<Cell> aliases) {
        String[] words = aliases.stream()
                .map(cell -> Words.normal(cell.value()))
                .distinct()
                .toArray(String[]::new);
        return records.list(Alias.class, """
                        select same_word(a.alias) as word, d.code
                          from department_alias a join department d on d.id = a.department_id
                         where same_word(a.alias) = any(cast(:words as text[]))""", Map.of("words", words)).stream()
                .collect(Collectors.toMap(Alias::word, Alias::code));
    }
}
