package org.recoup.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recoup.ledger.LedgerDatabase.actingAs;
import static org.recoup.ledger.LedgerDatabase.post;
import static org.recoup.ledger.PeriodDoorsTest.arrange;
import static org.recoup.ledger.PeriodDoorsTest.month;
import static org.recoup.ledger.PeriodDoorsTest.state;
import static org.recoup.ledger.PeriodDoorsTest.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a closed month keeps, whoever asks, the owner of the tables too: its plans, its own rows, and the lines that it has. */
class ClosedMonthsTest {

    private static final String DOORS = "(select id from category where code = 'DOORS')";

    @Test
    void aBudgetThatChangesAClosedMonthIsNotApprovedAndOneThatLeavesItIs() throws SQLException {
        int month = month();
        long first = budget(month, 500);
        long second = budget(month, 500);
        long third = budget(month, 700);
        approve(first, 1);
        close(month, 1);

        assertThatCode(() -> approve(second, 2)).doesNotThrowAnyException();
        assertClosed(() -> approve(third, 3));
        arrange("update period_department set state = 'OPEN', because = 'A mistake' where period_id = " + month);
        approve(third, 3);
    }

    @Test
    void aVirementOfAClosedMonthIsNotApproved() throws SQLException {
        int month = month();
        long budget = budget(month, 500);
        approve(budget, 1);
        close(month, 1);
        assertClosed(() -> arrange(
                "insert into virement (project_id, department_id, financial_year_id, from_category_id, from_period_id,"
                        + " to_category_id, to_period_id, amount, reason, state, entered_by, decided_by, budget_version_id)"
                        + " select 1, 1, financial_year_id, " + DOORS + ", id, " + DOORS
                        + " + 1, id, 5, 'Why not', 'APPROVED', 1, 2, "
                        + budget + " from period where id = " + month));
    }

    @Test
    void aForecastOfAClosedMonthSaysWhatTheLastOneSaidOrWhatWasSpent() throws SQLException {
        int month = month();
        forecast(month, 1, 500);
        spend(month, 700);
        close(month, 1);

        assertClosed(() -> forecast(month, 2, 600));
        forecast(month, 2, 500);
        assertClosed(() -> forecast(month, 3, 699));
        forecast(month, 3, 700);
    }

    @Test
    void aForecastIsWholeWithItsTransactionAndStays() throws SQLException {
        int month = month();
        forecast(month, 1, 0);
        assertThatThrownBy(() -> forecastLine(month, 1, 500)).hasMessageContaining("never changed");
        forecast(month, 2, 500);
        assertThatThrownBy(() -> arrange("update forecast_line set amount = 7 where period_id = " + month))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> arrange("delete from forecast_line where period_id = " + month))
                .hasMessageContaining("never changed");
    }

    @Test
    void thePlanOfASavingStaysInAClosedMonth() throws SQLException {
        int month = month();
        arrange("insert into saving (project_id, owner_id, landing_id, type, title, measure, baseline, registered_by)"
                + " values (1, 1, 1, 'SOCIAL_VALUE', 'Saving of " + month + "', 'Days', 1000, 1)");
        long saving = value("select max(id) from saving");
        arrange("insert into saving_plan values (" + saving + ", " + month + ", 500)");
        close(month, 1);

        assertClosed(() -> arrange("update saving_plan set amount = 700 where saving_id = " + saving));
        assertClosed(() -> arrange("delete from saving_plan where saving_id = " + saving));
        assertClosed(() -> arrange("update saving set landing_id = 2 where id = " + saving));
        arrange("update saving set measure = 'Hours' where id = " + saving);
    }

    @Test
    void rowsOfPeriodsKeepWhatTheyAreOf() throws SQLException {
        int month = month();
        close(month, 1);
        arrange("insert into period_return (period_id, department_id, handed_in_by, handed_in_at) values (" + month
                + ", 1, 1, now())");
        for (String change : new String[] {
            "update period_department set department_id = 2 where period_id = " + month,
            "update period set starts_on = starts_on - 1 where id = " + month,
            "delete from period_department where period_id = " + month,
            "delete from period_exception",
            "delete from period_return where period_id = " + month,
            "update period_return set department_id = 2 where period_id = " + month,
            "truncate period_department"
        }) {
            assertThatThrownBy(() -> arrange(change)).as(change).hasMessageContaining("period_");
        }
        try (Connection treasury = actingAs(3);
                Statement statement = treasury.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update period_department set department_id = 2"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void whoeverBeganBeforeTheMonthWasClosedForADepartmentDoesNotPostInIt() throws SQLException {
        int month = month();
        long noted = value("select count(*) from audit_event where entity = 'period'");
        try (Connection posting = actingAs(1);
                Statement statement = posting.createStatement()) {
            posting.rollback();
            posting.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute("select enter(1, '2026-11-01')");
            close(month, 1);
            assertThatThrownBy(() -> post(posting, month, -5, 5)).hasMessageContaining("could not serialize");
        }
        assertThat(value("select count(*) from audit_event where entity = 'period'"))
                .as("the month itself did not change")
                .isEqualTo(noted);
    }

    @Test
    void aLineIsPostedAfterItWaitedByItsOwnJournal() throws SQLException {
        int month = month();
        long returned = cost(month, "RETURNED");
        long waiting = cost(month, "SUBMITTED");
        long foreign;
        try (Connection posting = actingAs(1)) {
            foreign = post(posting, month, -5, 5);
            posting.commit();
        }
        assertForeign(() -> posted(returned, foreign));
        assertForeign(() -> posted(waiting, foreign));
        long own;
        try (Connection posting = actingAs(1)) {
            own = post(posting, month, -5, 5, 1, "cost:" + waiting);
            posting.commit();
        }
        posted(waiting, own);
        assertForeign(() -> posted(waiting, foreign));
        long other = cost(month, "SUBMITTED");
        assertThatThrownBy(() -> posted(other, own)).hasMessageContaining("cost_journal");
    }

    private static void posted(long cost, long journal) throws SQLException {
        arrange("update cost set state = 'POSTED', decided_by = 2, journal_id = " + journal + " where id = " + cost);
    }

    private static long cost(int month, String state) throws SQLException {
        arrange(
                "insert into cost (project_id, department_id, category_id, period_id, document_date, amount, state, entered_by)"
                        + " values (1, 1, " + DOORS + ", " + month + ", '2030-04-01', 5, '" + state + "', 1)");
        return value("select max(id) from cost");
    }

    private static void spend(int month, int cents) throws SQLException {
        try (Connection connection = actingAs(1);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "with b as (insert into block (person_id) values (1) returning id), j as (insert into journal (block_id,"
                            + " kind, period_id, project_id, departments, description, source) select id, 'COST', "
                            + month
                            + ", 1, array[1], 'spent', 'cost:1' from b returning id) insert into posting select j.id, s.line, s.account, 1, 1, "
                            + month + ", " + DOORS + ", s.amount from j, (values (1, 'SPEND', -" + cents
                            + "), (2, 'SUPPLIER', " + cents
                            + ")) s (line, account, amount)");
            connection.commit();
        }
    }

    private static long budget(int month, int amount) throws SQLException {
        arrange(
                "insert into budget_version (project_id, department_id, financial_year_id, kind, reason, state, entered_by)"
                        + " select 1, 1, financial_year_id, 'CARRY_FORWARD', 'Why', 'DRAFT', 1 from period where id = "
                        + month);
        long version = value("select max(id) from budget_version");
        arrange("insert into budget_line select v.id, 1, 1, v.financial_year_id, " + DOORS + ", " + month + ", "
                + amount + " from budget_version v where v.id = " + version);
        arrange("update budget_version set state = 'SUBMITTED' where id = " + version);
        return version;
    }

    private static void approve(long version, int number) throws SQLException {
        arrange("update budget_version set state = 'APPROVED', decided_by = 2, decided_at = now(), number = " + number
                + " where id = " + version);
    }

    private static void forecast(int month, int number, int amount) throws SQLException {
        try (Connection connection = actingAs(1);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into forecast_version (project_id, department_id, financial_year_id, number, entered_by, submitted_at)"
                            + " select 1, 1, financial_year_id, " + number + ", 1, now() from period where id = "
                            + month);
            if (amount != 0) {
                statement.execute(line(month, number, amount));
            }
            connection.commit();
        }
    }

    private static void forecastLine(int month, int number, int amount) throws SQLException {
        try (Connection connection = actingAs(1);
                Statement statement = connection.createStatement()) {
            statement.execute(line(month, number, amount));
        }
    }

    private static String line(int month, int number, int amount) {
        return "insert into forecast_line select v.id, 1, 1, v.financial_year_id, " + DOORS + ", p.id, " + amount
                + " from period p join forecast_version v on v.financial_year_id = p.financial_year_id and v.number = "
                + number
                + " where p.id = " + month;
    }

    private static void close(int month, int department) throws SQLException {
        arrange("insert into period_department (period_id, department_id, state) values (" + month + ", " + department
                + ", 'CLOSED')");
    }

    private static void assertClosed(ThrowingCallable change) {
        assertThatThrownBy(change).hasMessageContaining("is closed for A");
    }

    private static void assertForeign(ThrowingCallable change) {
        assertThatThrownBy(change).hasMessageContaining("by its own journal");
    }
}
