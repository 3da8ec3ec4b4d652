package org.recoup.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recoup.ledger.LedgerDatabase.actingAs;
import static org.recoup.ledger.LedgerDatabase.one;
import static org.recoup.ledger.LedgerDatabase.post;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger's promises, kept by the database against every program that writes to it. */
class LedgerTest {

    private static final int OPEN = 1;
    private static final int CLOSED = 2;

    @Test
    void aBalancedJournalIsSealedIntoTheChain() throws SQLException {
        try (Connection connection = actingAs(1)) {
            post(connection, OPEN, -500, 500);
            post(connection, OPEN, -700, 700);
            connection.commit();
        }
        assertThat(verify().findings()).isEmpty();
        try (Connection connection = superuser()) {
            assertThat(one(connection, "select journals from block order by number desc limit 1"))
                    .isEqualTo(2);
            assertThat(one(connection, "select count(*) from block where hash is null"))
                    .isZero();
        }
    }

    @Test
    void anUnbalancedJournalIsRefusedAtCommit() throws SQLException {
        try (Connection connection = actingAs(1)) {
            post(connection, OPEN, -500, 499);
            assertThatThrownBy(connection::commit).hasMessageContaining("out of balance by -1");
        }
    }

    @Test
    void aClosedPeriodAcceptsNothing() throws SQLException {
        try (Connection connection = actingAs(1)) {
            assertThatThrownBy(() -> post(connection, CLOSED, -5, 5)).hasMessageContaining("period 2026-05 is closed");
        }
    }

    @Test
    void aPeriodThatIsBeingClosedWaitsForPostingsAndThenRefuses() throws Exception {
        try (Connection superuser = superuser();
                Statement arrange = superuser.createStatement()) {
            arrange.execute("insert into period (financial_year_id, number, starts_on, ends_on) values"
                    + " (1, 3, '2026-06-01', '2026-06-30')");
            long period = one(arrange, "select id from period where number = 3");
            try (Connection posting = actingAs(1)) {
                post(posting, (int) period, -5, 5);
                ExecutorService pool = Executors.newSingleThreadExecutor();
                Future<Integer> closing =
                        pool.submit(() -> arrange.executeUpdate("update period set state = 'CLOSED' where number = 3"));
                posting.commit();
                assertThat(closing.get()).isEqualTo(1);
                pool.shutdown();
            }
            try (Connection late = actingAs(1)) {
                assertThatThrownBy(() -> post(late, (int) period, -5, 5)).hasMessageContaining("closed");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update posting set amount = amount + 1",
                "delete from posting",
                "truncate posting cascade",
                "update journal set description = 'x'",
                "delete from journal",
                "delete from block",
                "update block set hash = null",
                "update audit_event set action = 'DELETE'"
            })
    void nothingPostedIsEverChanged(String change) throws SQLException {
        try (Connection connection = actingAs(1)) {
            post(connection, OPEN, -1, 1);
            connection.commit();
        }
        try (Connection owner = LedgerDatabase.get().owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("set search_path = recoup");
            // Even the owner of the tables; the application's role has no grant to begin with.
            assertThatThrownBy(() -> statement.execute(change)).isInstanceOf(SQLException.class);
        }
        try (Connection application = actingAs(1);
                Statement statement = application.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void aJournalCannotJoinABlockThatIsSealed() throws SQLException {
        try (Connection connection = actingAs(1)) {
            post(connection, OPEN, -1, 1);
            connection.commit();
        }
        try (Connection connection = actingAs(1);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(
                            "insert into journal (block_id, kind, period_id, project_id, departments, description, source)"
                                    + " select max(id), 'COST', 1, 1, array[1], '', 'cost:9' from block"))
                    .hasMessageContaining("open block of its own transaction");
        }
    }

    @Test
    void aReversalMirrorsTheStoredLinesOrIsRefused() throws SQLException {
        long original;
        try (Connection connection = actingAs(1)) {
            original = post(connection, OPEN, -300, 300);
            connection.commit();
        }
        try (Connection connection = actingAs(1);
                Statement statement = connection.createStatement()) {
            long wrong = post(connection, OPEN, 299, -299);
            assertThat(wrong).isPositive();
            long block = one(statement, "select id from block where transaction_id = pg_current_xact_id()");
            long reversal = one(
                    statement,
                    "insert into journal (block_id, kind, period_id, project_id, departments, description, source, reverses_id, reason)"
                            + " values (" + block + ", 'COST', 1, 1, array[1], '', 'cost:1', " + original
                            + ", 'test') returning id");
            statement.execute("insert into posting values (" + reversal + ", 1, 'SPEND', 1, 1, 1, null, 299), ("
                    + reversal + ", 2, 'SUPPLIER', 1, 1, 1, null, -299)");
            assertThatThrownBy(connection::commit).hasMessageContaining("mirrors the stored lines");
        }
    }

    @Test
    void runningTotalsEqualThePostings() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        for (Future<?> done : pool.invokeAll(java.util.Collections.nCopies(20, () -> {
            try (Connection connection = actingAs(1)) {
                post(connection, OPEN, -7, 7);
                connection.commit();
            }
            return null;
        }))) {
            done.get();
        }
        pool.shutdown();

        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void aChangeBehindTheApplicationsBackIsFound() throws SQLException {
        try (Connection connection = actingAs(1)) {
            post(connection, OPEN, -100, 100);
            connection.commit();
        }
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "update posting set amount = amount * 2 where journal_id = (select max(journal_id) from posting)");

            assertThat(ChainVerification.of(superuser).findings())
                    .extracting(Verification.Finding::code)
                    .contains("hash", "totals");
            superuser.rollback();
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "delete from posting where journal_id in (select id from journal where block_id = (select min(id) from block))");
            statement.execute("delete from journal where block_id = (select min(id) from block)");
            statement.execute("delete from block where id = (select min(id) from block)");

            assertThat(ChainVerification.of(superuser).findings())
                    .extracting(Verification.Finding::code)
                    .contains("gap", "link");
            superuser.rollback();
        }
    }

    @Test
    void aReportMomentWaitsForABlockThatIsBeingSealed() throws Exception {
        try (Connection sealing = actingAs(1);
                Connection reading = actingAs(3)) {
            post(sealing, OPEN, -1, 1);
            try (Statement statement = sealing.createStatement()) {
                statement.execute("set constraints all immediate");
            }
            ExecutorService pool = Executors.newSingleThreadExecutor();
            Future<Long> seen = pool.submit(() -> one(
                    reading,
                    "with moment as materialized (select ledger_moment(null) as at)"
                            + " select (extract(epoch from at) * 1000000)::bigint from moment"));
            sealing.commit();
            long moment = seen.get();
            pool.shutdown();
            reading.commit();

            assertThat(one(reading, "select (extract(epoch from max(recorded_at)) * 1000000)::bigint from chain_head"))
                    .isLessThanOrEqualTo(moment);
        }
    }

    private static Verification verify() throws SQLException {
        try (Connection connection = superuser()) {
            connection.setAutoCommit(false);
            return ChainVerification.of(connection);
        }
    }

    private static Connection superuser() throws SQLException {
        return LedgerDatabase.get().superuser().getConnection();
    }
}
