package org.recoup.statement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.recoup.run.RunningRecoup;

/** Posts journals as a superuser, in one transaction and so in one block. */
final class Posting implements AutoCloseable {

    private final Connection connection;
    private final long block;

    private Posting() throws SQLException {
        connection = RunningRecoup.superuser().getConnection();
        connection.setAutoCommit(false);
        block = id("insert into block default values returning id");
    }

    interface Work {
        void post(Posting posting) throws SQLException;
    }

    /** The database seals the block when this commits. */
    static void inOneBlock(Work work) {
        try (Posting posting = new Posting()) {
            work.post(posting);
            posting.connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A journal of 15 August 2026.
     *
     * @param project its code, or null
     * @param lines account, department code, cents; and so on
     */
    long journal(String kind, String project, String source, String description, Object... lines) throws SQLException {
        Object[] codes = Arrays.stream(lines).filter(String.class::isInstance).toArray();
        long journal = id(
                "insert into journal (block_id, kind, period_id, project_id, departments, description, source)"
                        + " select ?, ?, p.id, (select id from project where code = ?),"
                        + " (select array_agg(id order by id) from department where code = any(?)), ?, ?"
                        + " from period p where p.starts_on = '2026-08-01' returning id",
                block,
                kind,
                project,
                connection.createArrayOf("text", codes),
                description,
                source);
        for (int i = 0; i < lines.length; i += 3) {
            run(
                    "insert into posting (journal_id, line, account, department_id, project_id, period_id, amount)"
                            + " select j.id, ?, ?, (select id from department where code = ?), j.project_id, j.period_id, ?"
                            + " from journal j where j.id = ?",
                    i / 3 + 1,
                    lines[i],
                    lines[i + 1],
                    lines[i + 2],
                    journal);
        }
        return journal;
    }

    long reverse(long journal, String reason) throws SQLException {
        long reversal = id(
                "insert into journal (block_id, kind, period_id, project_id, departments, description, source, reverses_id, reason)"
                        + " select ?, kind, period_id, project_id, departments, description, source, id, ? from journal"
                        + " where id = ? returning id",
                block,
                reason,
                journal);
        run(
                "insert into posting (journal_id, line, account, department_id, project_id, period_id, amount)"
                        + " select ?, line, account, department_id, project_id, period_id, -amount from posting where journal_id = ?",
                reversal,
                journal);
        return reversal;
    }

    /** The key that a statement with {@code returning id} gives. */
    long id(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
