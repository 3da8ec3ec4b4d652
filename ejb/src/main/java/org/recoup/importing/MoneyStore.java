package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.recoup.platform.Acting;
import org.recoup.platform.Authority;
import org.recoup.platform.Records;

/** Stores commitments and costs as sets: one statement for a file, one array for a column. */
@Dependent
class MoneyStore {

    private static final String ADD_COSTS = """
            insert into cost (project_id, department_id, category_id, period_id, document_date, supplier, reference, description,
                              amount, entered_for, import_key, state, entered_by, import_run_id)
            select l.*, 'SUBMITTED', :person, :run
              from unnest(cast(:projects as int[]), cast(:departments as int[]), cast(:categories as int[]), cast(:whens as int[]),
                          cast(:days as date[]), cast(:suppliers as text[]), cast(:references as text[]),
                          cast(:descriptions as text[]), cast(:amounts as bigint[]), cast(:behalfs as int[]),
                          cast(:keys as text[])) l
            on conflict (import_key) do nothing""";

    private static final String ADD_COMMITMENTS = """
            insert into commitment (project_id, department_id, category_id, financial_year_id, reference, description, amount,
                                    import_key, entered_by, import_run_id)
            select l.*, :person, :run
              from unnest(cast(:projects as int[]), cast(:departments as int[]), cast(:categories as int[]), cast(:whens as int[]),
                          cast(:references as text[]), cast(:descriptions as text[]), cast(:amounts as bigint[]),
                          cast(:keys as text[])) l
            on conflict (import_key) do nothing""";

    /** Who authorises money funds the project. */
    private static final String ADD_FUNDERS = """
            insert into project_funder (project_id, department_id)
            select distinct l.project_id, l.department_id
              from unnest(cast(:projects as int[]), cast(:departments as int[])) l (project_id, department_id)
             where not exists (select 1 from project_funder f
                                where f.project_id = l.project_id and f.department_id = l.department_id)""";

    @Inject
    private Records records;

    @Inject
    private Acting acting;

    @PersistenceContext
    private EntityManager entityManager;

    private record Key(String importKey) {}

    /** The keys of those lines that came before. */
    Set<String> known(ImportTarget target, List<MoneyLine> lines) {
        String table = target.isCosts() ? "cost" : "commitment";
        Set<String> known = new HashSet<>();
        records.list(
                        Key.class,
                        "select import_key from " + table + " where import_key = any(cast(:keys as text[]))",
                        Map.of("keys", column(lines, MoneyLine::key, String[]::new)))
                .forEach(key -> known.add(key.importKey()));
        return known;
    }

    /** @param rights by key of the department */
    void add(ImportTarget target, List<MoneyLine> lines, Map<Integer, Authority> rights, long run) {
        if (target.isCosts()) {
            common(ADD_COSTS, lines, run)
                    .setParameter("days", column(lines, MoneyStore::documentDate, String[]::new))
                    .setParameter("suppliers", column(lines, line -> line.row().supplier(), String[]::new))
                    .setParameter(
                            "behalfs",
                            column(
                                    lines,
                                    line -> rights.get(line.department().id()).onBehalfOf(),
                                    Integer[]::new))
                    .executeUpdate();
        } else {
            common(ADD_COMMITMENTS, lines, run).executeUpdate();
            entityManager
                    .createNativeQuery(ADD_FUNDERS)
                    .setParameter(
                            "projects", column(lines, line -> line.project().id(), Integer[]::new))
                    .setParameter(
                            "departments",
                            column(lines, line -> line.department().id(), Integer[]::new))
                    .executeUpdate();
        }
    }

    private Query common(String sql, List<MoneyLine> lines, long run) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter("projects", column(lines, line -> line.project().id(), Integer[]::new))
                .setParameter(
                        "departments", column(lines, line -> line.department().id(), Integer[]::new))
                .setParameter("categories", column(lines, MoneyStore::categoryId, Integer[]::new))
                .setParameter("whens", column(lines, line -> line.when().id(), Integer[]::new))
                .setParameter("references", column(lines, line -> line.row().reference(), String[]::new))
                .setParameter("descriptions", column(lines, line -> line.row().description(), String[]::new))
                .setParameter("amounts", column(lines, line -> line.amount().getAmountMinorLong(), Long[]::new))
                .setParameter("keys", column(lines, MoneyLine::key, String[]::new))
                .setParameter("person", acting.caller().personId())
                .setParameter("run", run);
    }

    private static Integer categoryId(MoneyLine line) {
        return line.category() == null ? null : line.category().id();
    }

    private static String documentDate(MoneyLine line) {
        LocalDate given = line.row().documentDate();
        return (given == null ? line.when().endsOn() : given).toString();
    }

    private static <T> T[] column(List<MoneyLine> lines, Function<MoneyLine, T> value, IntFunction<T[]> array) {
        return lines.stream().map(value).toArray(array);
    }
}
