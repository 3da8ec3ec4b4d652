package org.recoup.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Keeps others from writing a table, so that work of the server stands still there as long as a test wants, however fast it is. */
public final class Held implements AutoCloseable {

    private final Connection connection;

    private Held(Connection connection) {
        this.connection = connection;
    }

    public static Held table(String name) {
        return table(RunningRecoup.superuser(), name);
    }

    /** In an installation of a test's own. */
    public static Held table(DataSource superuser, String name) {
        try {
            Connection connection = superuser.getConnection();
            connection.setAutoCommit(false);
            Held held = new Held(connection);
            held.execute("lock table recoup." + name + " in share mode");
            return held;
        } catch (SQLException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** Waits until work stands still at the table. */
    public void awaitWork() {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!isWaitedFor()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no work came to the table within a minute");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean isWaitedFor() {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where pg_backend_pid() = any(pg_blocking_pids(pid))")) {
            found.next();
            return found.getLong(1) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
