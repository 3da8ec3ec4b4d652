package org.recoup.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
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

    record Id(long id) {}

    /** @return key of the journal */
    public long post(Journal journal, Authority by) {
        return post(List.of(journal), by).get(0);
    }

    /**
     * Posts many journals with a fixed number of round trips for each few thousand of them.
     *
     * @return keys of the journals, in the order given
     */
    public List<Long> post(List<Journal> journals, Authority by) {
        entityManager.flush();
        long block = openBlock(by);
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            List<Long> ids = insertJournals(connection, block, journals);
            insertPostings(connection, journals, ids);
            return ids;
        });
    }

    /**
     * Reverses a journal in the period of the original, or in the first open one after it.
     *
     * @throws Refused when it is reversed already, or no period is open for it
     */
    public long reverse(long journalId, String reason, Authority by) {
        entityManager.flush();
        if (reason == null || reason.isBlank()) {
            throw new Refused("reason", "reason.missing");
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
                        select p.id from period p
                         where p.state = 'OPEN' and p.starts_on >= (
                               select o.starts_on from journal j join period o on o.id = j.period_id where j.id = :id)
                         order by p.starts_on limit 1""", java.util.Map.of("id", journalId))
                .orElseThrow(() -> new Refused("", "period.none.open"))
                .id());
    }

    private long openBlock(Authority by) {
        // One block a transaction: the second call finds the first one's.
        return ((Number) entityManager
                        .createNativeQuery("""
                                with open as (select id from block where transaction_id = pg_current_xact_id()),
                                     made as (insert into block (person_id, on_behalf_of)
                                              select :person, cast(:behalf as int) where not exists (select 1 from open) returning id)
                                select id from open union all select id from made""", Long.class)
                        .setParameter("person", by.personId())
                        .setParameter("behalf", by.onBehalfOf())
                        .getSingleResult())
                .longValue();
    }

    private static List<Long> insertJournals(Connection connection, long block, List<Journal> journals)
            throws SQLException {
        List<Long> ids = new ArrayList<>(journals.size());
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into journal (block_id, kind, period_id, project_id, departments, description, source)
                values (?, ?, ?, ?, ?, ?, ?)""", new String[] {"id"})) {
            for (Journal journal : journals) {
                insert.setLong(1, block);
                insert.setString(2, journal.kind().name());
                insert.setInt(3, journal.periodId());
                insert.setObject(4, journal.projectId(), Types.INTEGER);
                insert.setArray(
                        5,
                        connection.createArrayOf(
                                "int4",
                                journal.postings().stream()
                                        .map(Journal.Posting::departmentId)
                                        .distinct()
                                        .sorted()
                                        .toArray()));
                insert.setString(6, journal.description());
                insert.setString(7, journal.source());
                insert.addBatch();
            }
            insert.executeBatch();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                while (keys.next()) {
                    ids.add(keys.getLong(1));
                }
            }
        }
        return ids;
    }

    private static void insertPostings(Connection connection, List<Journal> journals, List<Long> ids)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into posting (journal_id, line, account, department_id, project_id, period_id, category_id, amount)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < journals.size(); i++) {
                Journal journal = journals.get(i);
                int line = 0;
                for (Journal.Posting posting : journal.postings()) {
                    insert.setLong(1, ids.get(i));
                    insert.setInt(2, ++line);
                    insert.setString(3, posting.account().name());
                    insert.setInt(4, posting.departmentId());
                    insert.setObject(5, journal.projectId(), Types.INTEGER);
                    insert.setInt(6, journal.periodId());
                    insert.setObject(7, posting.categoryId(), Types.INTEGER);
                    insert.setLong(8, posting.amount().getAmountMinorLong());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
