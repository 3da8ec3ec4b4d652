package org.recoup.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
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

/** What the database takes in a month that is open, soft-closed or closed, for all departments or for one, whoever asks. */
class PeriodDoorsTest {

    private static final String COST = """
            insert into cost (project_id, department_id, category_id, period_id, document_date, amount, state, entered_by)
            select 1, %d, c.id, %d, '2027-04-01', n, 'SUBMITTED', 1 from category c, generate_series(1, %d) n where c.code = 'DOORS'""";

    private static int months;

    @Test
    void aClosedMonthTakesNothingEvenFromTheOwnerOfTheTables() throws SQLException {
        int month = month();
        state(month, "CLOSED");
        try (Connection owner = LedgerDatabase.get().owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("set search_path = recoup");
            assertThatThrownBy(() -> statement.execute(COST.formatted(1, month, 1)))
                    .hasMessageContaining("is closed");
        }
        assertThatThrownBy(() -> cost(1, 1, month)).hasMessageContaining("is closed");
        assertThatThrownBy(() -> journal(month, 1)).hasMessageContaining("is closed");
    }

    @Test
    void oneDepartmentIsClosedWhileTheOtherGoesOn() throws SQLException {
        int month = month();
        arrange("insert into period_department (period_id, department_id, state) values (" + month + ", 1, 'CLOSED')");

        assertThatThrownBy(() -> cost(1, 1, month)).hasMessageContaining("is closed for A");
        assertThatThrownBy(() -> journal(month, 1)).hasMessageContaining("is closed for A");
        cost(2, 2, month);
        assertThat(value("select case period_state(" + month + ", 1) when 'CLOSED' then 1 else 0 end"))
                .isEqualTo(1);
    }

    @Test
    void softClosedTakesWhatSomebodyWithAnExceptionBringsUntilItExpires() throws SQLException {
        int month = month();
        state(month, "SOFT_CLOSED");
        assertThatThrownBy(() -> cost(1, 1, month)).hasMessageContaining("is soft-closed");
        assertThatThrownBy(() -> journal(month, 1)).hasMessageContaining("is soft-closed");

        except(month, 1, 1, "now() - interval '1 second'");
        except(month, 2, 1, "now() + interval '1 hour'");
        assertThatThrownBy(() -> cost(1, 1, month))
                .as("expired, or of another department")
                .hasMessageContaining("soft-closed");

        except(month, 1, 1, "now() + interval '1 hour'");
        cost(1, 1, month);
        assertThatCode(() -> journal(month, 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> cost(2, 2, month)).as("another person").hasMessageContaining("soft-closed");

        arrange("update period_exception set ended_at = now(), ended_by = 3 where period_id = " + month);
        assertThatThrownBy(() -> cost(1, 1, month)).as("ended").hasMessageContaining("soft-closed");
    }

    @Test
    void noExceptionOpensAClosedMonth() throws SQLException {
        int month = month();
        except(month, null, 1, "now() + interval '1 hour'");
        state(month, "CLOSED");
        assertThatThrownBy(() -> cost(1, 1, month)).hasMessageContaining("is closed");
    }

    @Test
    void whatWaitsCanBeGivenBackAndNotComeBack() throws SQLException {
        int month = month();
        cost(1, 1, month);
        state(month, "CLOSED");
        assertThat(change("update cost set state = 'RETURNED' where period_id = " + month))
                .isEqualTo(1);
        for (String set :
                new String[] {"state = 'SUBMITTED'", "amount = amount + 1", "category_id = category_id + 1"}) {
            assertThatThrownBy(() -> change("update cost set " + set + " where period_id = " + month))
                    .as(set)
                    .hasMessageContaining("is closed");
        }
        int open = month();
        cost(1, 1, open);
        assertThatThrownBy(() -> change("update cost set period_id = " + month + " where period_id = " + open))
                .hasMessageContaining("is closed");
    }

    @Test
    void closingADepartmentWaitsForPostingsUnderWay() throws Exception {
        int month = month();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (Connection posting = actingAs(1)) {
            post(posting, month, -5, 5);
            Future<?> closing = pool.submit(() -> {
                arrange("insert into period_department (period_id, department_id, state) values (" + month
                        + ", 1, 'CLOSED')");
                return null;
            });
            while (value(
                            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%period_department%"
                                    + month + "%'")
                    == 0) {
                Thread.onSpinWait();
            }
            assertThat(closing.isDone()).isFalse();
            posting.commit();
            closing.get();
        }
        pool.shutdown();
        assertThatThrownBy(() -> journal(month, 1)).hasMessageContaining("is closed for A");
    }

    @Test
    void openingAgainNeedsAReasonAndTheTrailStays() throws SQLException {
        int month = month();
        state(month, "CLOSED");
        assertThatThrownBy(() -> state(month, "SOFT_CLOSED")).hasMessageContaining("with a reason");
        arrange("update period set state = 'OPEN', because = 'A late invoice' where id = " + month);

        assertThat(value("select count(*) from period_event where period_id = " + month))
                .isEqualTo(2);
        assertThat(value("select count(*) from period_event where before = 'CLOSED' and after = 'OPEN'"
                        + " and because = 'A late invoice' and period_id = " + month))
                .isEqualTo(1);
        assertThatThrownBy(() -> arrange("delete from period_event")).hasMessageContaining("append-only");
    }

    @Test
    void aLateCostIsBookedInTheNextMonthThatIsOpenForItsDepartment() throws SQLException {
        int first = month();
        int second = month();
        int third = month();
        state(first, "CLOSED");
        arrange("insert into period_department (period_id, department_id, state) values (" + second
                + ", 1, 'SOFT_CLOSED')");
        assertThat(value("select booking_period(" + first + ", 1, array[1])")).isEqualTo(third);
        assertThat(value("select booking_period(" + first + ", 2, array[1])")).isEqualTo(second);
        assertThat(value("select booking_period(" + third + ", 1, array[1])")).isEqualTo(third);
    }

    @Test
    void manyLinesAreCheckedAsASet() throws SQLException {
        int month = month();
        long with = timed(COST.formatted(1, month, 20_000));
        arrange("alter table cost disable trigger lines_fit_new");
        long without = timed(COST.formatted(1, month, 20_000));
        arrange("alter table cost enable trigger lines_fit_new");
        assertThat(with).isLessThan(2 * without + 1000);
    }

    private static long timed(String insert) throws SQLException {
        try (Connection connection = actingAs(1);
                Statement statement = connection.createStatement()) {
            long start = System.nanoTime();
            statement.execute(insert);
            connection.rollback();
            return (System.nanoTime() - start) / 1_000_000;
        }
    }

    /** The key of a new open month, after all others. */
    static synchronized int month() throws SQLException {
        String first = "'2030-04-01'::date + interval '" + months + " months'";
        arrange(
                "insert into category (code, name, budget_type) values ('DOORS', 'Doors', 'RESOURCE'), ('DOORS2', 'Doors', 'RESOURCE')"
                        + " on conflict do nothing");
        arrange("insert into financial_year (name, starts_on, ends_on) values ('doors " + months + "', " + first + ", "
                + first + " + interval '27 days')");
        arrange("insert into period (financial_year_id, number, starts_on, ends_on) select id, 1, starts_on, ends_on"
                + " from financial_year where name = 'doors " + months++ + "'");
        return (int) value("select max(id) from period");
    }

    static void state(int month, String state) throws SQLException {
        arrange("update period set state = '" + state + "', because = '' where id = " + month);
    }

    private static void except(int month, Integer department, int person, String until) throws SQLException {
        arrange(
                "insert into period_exception (period_id, department_id, person_id, reason, expires_at, granted_by, granted_at) values ("
                        + month + ", " + department + ", " + person + ", 'A late invoice', " + until + ", 3, now())");
    }

    private static void cost(int person, int department, int month) throws SQLException {
        try (Connection connection = actingAs(person);
                Statement statement = connection.createStatement()) {
            statement.execute(COST.formatted(department, month, 1));
            connection.commit();
        }
    }

    private static void journal(int month, int department) throws SQLException {
        try (Connection connection = actingAs(department)) {
            post(connection, month, -5, 5, department);
            connection.commit();
        }
    }

    private static int change(String update) throws SQLException {
        try (Connection connection = actingAs(1);
                Statement statement = connection.createStatement()) {
            int changed = statement.executeUpdate(update);
            connection.commit();
            return changed;
        }
    }

    static void arrange(String sql) throws SQLException {
        try (Connection connection = LedgerDatabase.get().superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long value(String query) throws SQLException {
        try (Connection connection = LedgerDatabase.get().superuser().getConnection()) {
            return one(connection, query);
        }
    }
}
