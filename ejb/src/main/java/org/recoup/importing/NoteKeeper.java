package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.recoup.platform.Documents;

/** Keeps what a check finds, some thousands at a time, in the order in which it is found. */
@Dependent
class NoteKeeper implements FaultList.Keeper {

    private static final int SLICE = 2_000;
    private static final int LONGEST_VALUE = 300;

    @PersistenceContext
    private EntityManager entityManager;

    private record Found(int number, int sheet, ImportFault fault, boolean error) {}

    private final List<Found> waiting = new ArrayList<>();
    private long run;
    private int count;

    /** Notes of an earlier check go. */
    NoteKeeper of(long importRun) {
        run = importRun;
        forget();
        return this;
    }

    @Override
    public void keep(int sheet, ImportFault found, boolean error) {
        waiting.add(new Found(++count, sheet, found, error));
        if (waiting.size() >= SLICE) {
            flush();
        }
    }

    @Override
    public void forget() {
        waiting.clear();
        count = 0;
        for (String table : List.of("import_note", "import_unknown")) {
            entityManager
                    .createNativeQuery("delete from " + table + " where run_id = :run")
                    .setParameter("run", run)
                    .executeUpdate();
        }
    }

    /** Nothing more comes. */
    void close(Map<FaultList.Unknown, Integer> unknown) {
        flush();
        List<Map.Entry<FaultList.Unknown, Integer>> words = List.copyOf(unknown.entrySet());
        entityManager
                .createNativeQuery("""
                        insert into import_unknown (run_id, kind, word, rows)
                        select cast(:run as bigint), l.*
                          from unnest(cast(:kinds as text[]), cast(:words as text[]), cast(:rows as int[])) l (kind, word, rows)
                         where l.kind in ('department', 'project', 'category')""")
                .setParameter("run", run)
                .setParameter("kinds", column(words, word -> word.getKey().kind(), String[]::new))
                .setParameter("words", column(words, word -> word.getKey().word(), String[]::new))
                .setParameter("rows", column(words, Map.Entry::getValue, Integer[]::new))
                .executeUpdate();
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery("""
                        insert into import_note (run_id, number, sheet, row, column_name, value, error, code, texts)
                        select cast(:run as bigint), number, sheet, row, column_name, value, error, code, cast(texts as jsonb)
                          from unnest(cast(:numbers as int[]), cast(:sheets as int[]), cast(:rows as int[]),
                                      cast(:columns as text[]), cast(:given as text[]), cast(:errors as boolean[]),
                                      cast(:codes as text[]), cast(:texts as text[]))
                               l (number, sheet, row, column_name, value, error, code, texts)""")
                .setParameter("run", run)
                .setParameter("numbers", column(waiting, Found::number, Integer[]::new))
                .setParameter("sheets", column(waiting, Found::sheet, Integer[]::new))
                .setParameter("rows", column(waiting, found -> found.fault().row(), Integer[]::new))
                .setParameter("columns", column(waiting, found -> found.fault().column(), String[]::new))
                .setParameter(
                        "given",
                        column(waiting, found -> shortened(found.fault().value()), String[]::new))
                .setParameter("errors", column(waiting, Found::error, Boolean[]::new))
                .setParameter("codes", column(waiting, found -> found.fault().code(), String[]::new))
                .setParameter(
                        "texts",
                        column(waiting, found -> Documents.write(found.fault().values()), String[]::new))
                .executeUpdate();
        waiting.clear();
    }

    private static String shortened(String value) {
        String clean = value.replace("\0", "\uFFFD");
        return clean.length() <= LONGEST_VALUE ? clean : clean.substring(0, LONGEST_VALUE) + "...";
    }

    private static <T, C> C[] column(List<T> rows, Function<T, C> value, IntFunction<C[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
