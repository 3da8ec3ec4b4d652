package org.recoup.importing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoup.importing.reading.nearest.Named;
import org.recoup.importing.reading.nearest.Nearest;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** Words that a check did not know, with what they may mean. Only what the person may bring in is offered. */
@Stateless
@Boundary
public class UnknownWords {

    private static final int MOST = 200;
    private static final int OFFERED = 5;

    private static final Map<String, String> NAMED = Map.of(
            "department", """
                    select d.code, d.name, coalesce(array_agg(a.alias) filter (where a.alias is not null), '{}') as aliases
                      from department d left join department_alias a on a.department_id = d.id
                     where cast(:all as boolean) or d.id = any(cast(:own as int[])) group by d.id""",
            "project", """
                    select p.code, p.name, coalesce(array_agg(a.alias) filter (where a.alias is not null), '{}') as aliases
                      from project p left join project_alias a on a.project_id = p.id
                     where cast(:all as boolean) or cast(:own as int[]) is not null group by p.id""",
            "category", """
                    select code, name, cast('{}' as text[]) as aliases from category
                     where cast(:all as boolean) or cast(:own as int[]) is not null""");

    @Inject
    private Records records;

    @Inject
    private Acting acting;

    @Inject
    private ImportRuns runs;

    private record Found(String kind, String word, int rows) {}

    private record Row(String code, String name, List<String> aliases) {}

    /** Something that a word may mean. */
    public record Choice(String code, String name) {}

    /**
     * The most frequent first.
     *
     * @throws NotFound when there is no such import, or it is not one's own
     */
    public List<UnknownWord> of(long run) {
        runs.requireSeen(run);
        Map<String, Nearest> dictionaries = new HashMap<>();
        return records.list(Found.class, """
                        select kind, word, rows from import_unknown where run_id = :run
                         order by rows desc, kind, word limit :most""", Map.of("run", run, "most", MOST)).stream()
                .map(found -> new UnknownWord(
                        found.kind(),
                        found.word(),
                        found.rows(),
                        dictionaries
                                .computeIfAbsent(found.kind(), this::dictionary)
                                .to(found.word(), OFFERED)))
                .toList();
    }

    /**
     * All that words of a kind may mean, for what nothing is near to.
     *
     * @param kind department or project
     */
    public List<Choice> choices(String kind) {
        return rows(kind).stream()
                .map(row -> new Choice(row.code(), row.name()))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private Nearest dictionary(String kind) {
        return new Nearest(rows(kind).stream()
                .map(row -> new Named(row.code(), row.name(), row.aliases()))
                .toList());
    }

    private List<Row> rows(String kind) {
        Map<String, Object> whose = Map.of(
                "all", acting.caller().holds(Role.TREASURY),
                "own", acting.caller().departments(Role.FINANCE_OFFICER).toArray(Integer[]::new));
        return records.list(Row.class, NAMED.get(kind), whose);
    }
}
