package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoup.importing.Calendar.When;
import org.recoup.platform.Records;

/** Looks up all the words of a file at once. The row filter holds here as everywhere. */
@Dependent
class Codes {

    @Inject
    private Records records;

    private record Start(int month) {}

    private record Code(String code) {}

    private record Alias(String word, String code) {}

    Dictionary departments(Collection<Cell> cells) {
        return dictionary(
                "department", "union all select same_word(alias), department_id, 3 from department_alias", cells);
    }

    Dictionary projects(Collection<Cell> cells) {
        return dictionary("project", "", cells);
    }

    Dictionary programmes(Collection<Cell> cells) {
        return dictionary("programme", "", cells);
    }

    Dictionary categories(Collection<Cell> cells) {
        return dictionary("category", "", cells);
    }

    private Dictionary dictionary(String table, String otherSpellings, Collection<Cell> cells) {
        String[] words = cells.stream().map(Cell::value).distinct().toArray(String[]::new);
        return new Dictionary(
                table,
                records.list(Dictionary.Match.class, """
                        with spelling (word, id, rank) as (
                            select same_word(code), id, 1 from %1$s
                            union all select same_word(name), id, 2 from %1$s
                            %2$s)
                        select w.word, t.id, t.code, t.name, case when t.code = w.word then 0 else s.rank end as rank
                          from unnest(cast(:words as text[])) w (word)
                          join spelling s on s.word = same_word(w.word)
                          join %1$s t on t.id = s.id""".formatted(table, otherSpellings), Map.of("words", words)));
    }

    /** Month in which the financial year starts, 1 to 12. */
    int yearStartMonth() {
        return records.one(Start.class, "select year_start_month as month from installation", Map.of())
                .orElseThrow()
                .month();
    }

    Calendar calendar() {
        return new Calendar(records.list(When.class, """
                        select id, to_char(starts_on, 'YYYY-MM') as label, starts_on, ends_on, state <> 'CLOSED' as open
                          from period""", Map.of()), records.list(When.class, """
                        select id, name as label, starts_on, ends_on, true as open from financial_year""", Map.of()));
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
                .collect(java.util.stream.Collectors.toMap(Alias::word, Alias::code));
    }
}
