package org.recoup.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.recoup.platform.Authority;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/**
 * Where journals are posted, inside the transaction of a use case. The journals of one transaction form one block, which the database
 * seals at commit. Nothing posted is ever changed: a correction is a reversal, which mirrors the stored lines.
 */
@Dependent
public class Ledger {

    @Inject
    private Records records;

    @PersistenceContext
    private EntityManager entityManager;

    /** So many at once that round trips do not count, and few enough that one statement stays small. */
    private static final int SLICE = 10_000;

    // Whole columns as arrays: one statement and one run of the checks for all rows, whatever their number.
    private static final String INSERT_JOURNALS = """
            insert into journal (block_id, kind, period_id, project_id, departments, description, source)
            select ?, kind, period_id, project_id, cast(departments as int[]), description, source
              from unnest(?, ?, ?, ?, ?, ?) with ordinality
                   as given (kind, period_id, project_id, departments, description, source, place)
             order by place returning id""";

    private static final String INSERT_POSTINGS = """
            insert into posting (journal_id, line, account, department_id, project_id, period_id, category_id, amount)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)""";

    record Id(long id) {}

    private record Line(long journalId, int number, Journal journal, Journal.Posting posting) {}

    /** @return key of the journal */
    public long post(Journal journal, Authority by) {
        return post(List.of(journal), by).get(0);
    }

    /**
     * Posts many journals with two statements for every ten thousand of them.
     *
     * @return keys of the journals, in the order given
     */
    public List<Long> post(List<Journal> journals, Authority by) {
        entityManager.flush();
        long block = openBlock(by);
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            List<Long> ids = new ArrayList<>(journals.size());
            for (int from = 0; from < journals.size(); from += SLICE) {
                List<Journal> slice = journals.subList(from, Math.min(from + SLICE, journals.size()));
                List<Long> sliceIds = insertJournals(connection, block, slice);
                insertPostings(connection, slice, sliceIds);
                ids.addAll(sliceIds);
            }
            return ids;
        });
    }

    /**
     * Reverses a journal in the period of the original, or in the first one after it that takes it for all its departments.
     *
     * @throws Refused when it is reversed already, or no period is open for it
     */
    public long reverse(long journalId, String reason, Authority by) {
        entityManager.flush();
        if (reason == null || reason.isBlank()) {
            throw new Refused("reason", "reason.missing");
        }
        if (reason.length() > 1000) {
            throw new Refused("reason", "text.length", 1, 1000);
        }
        int period = periodForReversal(journalId);
        long block = openBlock(by);
        Id reversal = records.one(
                        Id.class,
                        """
                        insert into journal (block_id, kind, period_id, project_id, departments, description, source, reverses_id, reason)
                        select :block, kind, :period, project_id, departments, description, source, id, :reason
                          from journal j where id = :id and reverses_id is null
                           and not exists (select 1 from journal r where r.reverses_id = j.id)
                        returning id""",
                        java.util.Map.of("block", block, "period", period, "reason", reason.strip(), "id", journalId))
                .orElseThrow(() -> new Refused("", "journal.reversed.already", journalId));
        entityManager
                .createNativeQuery("""
                        insert into posting (journal_id, line, account, department_id, project_id, period_id, category_id, amount)
                        select :reversal, line, account, department_id, project_id, :period, category_id, -amount
                          from posting where journal_id = :id""")
                .setParameter("reversal", reversal.id())
                .setParameter("period", period)
                .setParameter("id", journalId)
                .executeUpdate();
        return reversal.id();
    }

    private int periodForReversal(long journalId) {
        return Math.toIntExact(records.one(Id.class, """
                        select p.id
                          from journal j join period o on o.id = j.period_id join period p on p.starts_on >= o.starts_on
                         where j.id = :id and not exists (
                               select 1 from unnest(j.departments) department
                                where not period_takes(p.id, department, j.kind, acting_people()))
                         order by p.starts_on limit 1""", java.util.Map.of("id", journalId))
                .orElseThrow(() -> new Refused("", "period.none.open"))
                .id());
    }

    /**
     * The block that the journals of this transaction join, for use cases that post as one set what the database holds already.
     *
     * @return its key
     * @throws Refused when it was opened by another right: a block names one person, and the one for whom that person acts
     */
    public long openBlock(Authority by) {
        // One block a transaction: the second call finds the first one's.
        long block = ((Number) entityManager
                        .createNativeQuery("""
                                with open as (select id from block where transaction_id = pg_current_xact_id()),
                                     made as (insert into block (person_id, on_behalf_of)
                                              select :person, cast(:behalf as int) where not exists (select 1 from open) returning id)
                                select id from open union all select id from made""", Long.class)
                        .setParameter("person", by.personId())
                        .setParameter("behalf", by.onBehalfOf())
                        .getSingleResult())
                .longValue();
        boolean sameRight = (Boolean) entityManager
                .createNativeQuery(
                        "select on_behalf_of is not distinct from cast(:behalf as int) from block where id = :id",
                        Boolean.class)
                .setParameter("behalf", by.onBehalfOf())
                .setParameter("id", block)
                .getSingleResult();
        if (!sameRight) {
            throw new Refused("", "costs.several.rights");
        }
        return block;
    }

    private static List<Long> insertJournals(Connection connection, long block, List<Journal> journals)
            throws SQLException {
        List<Long> ids = new ArrayList<>(journals.size());
        try (PreparedStatement insert = connection.prepareStatement(INSERT_JOURNALS)) {
            insert.setLong(1, block);
            insert.setArray(2, array(connection, "text", journals, journal -> journal.kind()
                    .name()));
            insert.setArray(3, array(connection, "int4", journals, Journal::periodId));
            insert.setArray(4, array(connection, "int4", journals, Journal::projectId));
            insert.setArray(5, array(connection, "text", journals, Ledger::departments));
            insert.setArray(6, array(connection, "text", journals, Journal::description));
            insert.setArray(7, array(connection, "text", journals, Journal::source));
            try (ResultSet keys = insert.executeQuery()) {
                while (keys.next()) {
                    ids.add(keys.getLong(1));
                }
            }
        }
        // Keys are drawn in the order of the rows.
        Collections.sort(ids);
        return ids;
    }

    private static void insertPostings(Connection connection, List<Journal> journals, List<Long> ids)
            throws SQLException {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < journals.size(); i++) {
            List<Journal.Posting> postings = journals.get(i).postings();
            for (int j = 0; j < postings.size(); j++) {
                lines.add(new Line(ids.get(i), j + 1, journals.get(i), postings.get(j)));
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_POSTINGS)) {
            insert.setArray(1, array(connection, "int8", lines, Line::journalId));
            insert.setArray(2, array(connection, "int4", lines, Line::number));
            insert.setArray(3, array(connection, "text", lines, line -> line.posting()
                    .account()
                    .name()));
            insert.setArray(
                    4, array(connection, "int4", lines, line -> line.posting().departmentId()));
            insert.setArray(
                    5, array(connection, "int4", lines, line -> line.journal().projectId()));
            insert.setArray(
                    6, array(connection, "int4", lines, line -> line.journal().periodId()));
            insert.setArray(
                    7, array(connection, "int4", lines, line -> line.posting().categoryId()));
            insert.setArray(8, array(connection, "int8", lines, line -> line.posting()
                    .amount()
                    .getAmountMinorLong()));
            insert.executeUpdate();
        }
    }

    private static String departments(Journal journal) {
        return journal.postings().stream()
                .map(Journal.Posting::departmentId)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static <T> Array array(Connection connection, String type, List<T> rows, Function<T, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
