package org.recoup.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.recoup.run.RunningRecoup;

/** The rows of one import, loaded by COPY into tables of the same columns, constraints, foreign keys and indexes. */
final class CopyReference implements AutoCloseable {

    private final Connection connection;
    private final CopyManager copy;
    private final byte[] costs;
    private final byte[] journals;
    private final byte[] postings;

    CopyReference(long run) {
        try {
            connection = RunningRecoup.superuser().getConnection();
            copy = connection.unwrap(PGConnection.class).getCopyAPI();
            execute("set search_path = recoup, public");
            execute("drop schema if exists reference cascade");
            execute("create schema reference");
            for (String table : List.of("journal", "posting", "cost")) {
                execute("create table reference." + table + " (like recoup." + table + " including all)");
            }
            foreignKeys();
            costs = rows("select * from cost where import_run_id = " + run);
            journals =
                    rows("select j.* from journal j join cost c on c.journal_id = j.id where c.import_run_id = " + run);
            postings =
                    rows("select p.* from posting p join cost c on c.journal_id = p.journal_id where c.import_run_id = "
                            + run + " order by p.journal_id, p.line");
            // The costs name their journals, so these are there before; they are timed when the ledger is.
            execute("alter table reference.cost drop constraint if exists cost_journal_id_fkey");
            execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    double costs() {
        return timed("cost", costs);
    }

    double ledger() {
        return timed("journal", journals) + timed("posting", postings);
    }

    private double timed(String table, byte[] rows) {
        try {
            long begun = System.nanoTime();
            copy.copyIn("copy reference." + table + " from stdin", new ByteArrayInputStream(rows));
            return (System.nanoTime() - begun) / 1_000_000_000.0;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(table, e);
        }
    }

    private byte[] rows(String query) throws SQLException {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            copy.copyOut("copy (" + query + ") to stdout", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void foreignKeys() throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("""
                        select relname, conname, pg_get_constraintdef(c.oid) from pg_constraint c join pg_class t on t.oid = c.conrelid
                         where contype = 'f' and relname in ('cost', 'journal', 'posting')
                           and connamespace = cast('recoup' as regnamespace)""")) {
            while (found.next()) {
                keys.add("alter table reference." + found.getString(1) + " add constraint " + found.getString(2) + " "
                        + found.getString(3).replace("REFERENCES journal(", "REFERENCES reference.journal("));
            }
        }
        for (String key : keys) {
            execute(key);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            execute("drop schema reference cascade");
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
