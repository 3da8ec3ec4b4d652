package org.recoup.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.recoup.platform.LocalDatabase;
import org.recoup.platform.Schema;

/** One migrated database for all tests of this module, with two departments, a project, an open and a closed period. */
public final class LedgerDatabase {

    private static LocalDatabase database;

    private LedgerDatabase() {}

    public static synchronized LocalDatabase get() {
        if (database == null) {
            try {
                Path folder = Files.createTempDirectory("recoup-db");
                database = LocalDatabase.start(folder, 0);
                Runtime.getRuntime().addShutdownHook(new Thread(LedgerDatabase::stop));
                Schema.migrate(database.owner(), LocalDatabase.APP);
                arrange();
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return database;
    }

    private static void stop() {
        try {
            database.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void arrange() throws SQLException {
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into department (code, name) values ('A', 'Alpha'), ('B', 'Beta');
                    insert into person (user_name, full_name) values ('alice', 'Alice of Alpha'), ('bob', 'Bob of Beta'), ('tess', 'Tess');
                    insert into person_role (person_id, role, department_id, valid) values
                        (1, 'FINANCE_OFFICER', 1, '[2020-01-01,)'), (2, 'FINANCE_OFFICER', 2, '[2020-01-01,)'),
                        (3, 'TREASURY', null, '[2020-01-01,)');
                    insert into financial_year (name, starts_on, ends_on) values ('2026-27', '2026-04-01', '2027-03-31');
                    insert into period (financial_year_id, number, starts_on, ends_on, state) values
                        (1, 1, '2026-04-01', '2026-04-30', 'OPEN'), (1, 2, '2026-05-01', '2026-05-31', 'CLOSED');
                    insert into programme (code, name) values ('P', 'Programme');
                    insert into project (code, name, programme_id, lead_department_id, starts_on) values ('X', 'Project', 1, 1, '2026-04-01');
                    """);
        }
    }

    /** A connection of the application's role, acting as this person. */
    static Connection actingAs(int person) throws SQLException {
        Connection connection = get().application().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select enter(" + person + ", '2026-11-01')");
        }
        return connection;
    }

    /** Posts a journal of department A: two lines of these amounts; does not commit. */
    static long post(Connection connection, int period, long first, long second) throws SQLException {
        return post(connection, period, first, second, 1);
    }

    static long post(Connection connection, int period, long first, long second, int department) throws SQLException {
        return post(connection, period, first, second, department, "cost:1");
    }

    static long post(Connection connection, int period, long first, long second, int department, String source)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String block = """
                    with open as (select id from block where transaction_id = pg_current_xact_id()),
                         made as (insert into block (person_id) select acting_person() where not exists (select 1 from open) returning id)
                    select id from open union all select id from made""";
            long blockId = one(statement, block);
            long journal = one(
                    statement,
                    "insert into journal (block_id, kind, period_id, project_id, departments, description, source) values ("
                            + blockId + ", 'COST', " + period + ", 1, array[" + department
                            + "], 'line | with\nbreak é', '" + source + "') returning id");
            statement.execute(
                    "insert into posting values (" + journal + ", 1, 'SPEND', " + department + ", 1, " + period
                            + ", null, " + first + "), (" + journal + ", 2, 'SUPPLIER', " + department + ", 1, "
                            + period + ", null, "
                            + second + ")");
            return journal;
        }
    }

    static long one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    static long one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return one(statement, query);
        }
    }
}
