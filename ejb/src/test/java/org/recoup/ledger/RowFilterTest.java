package org.recoup.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recoup.ledger.LedgerDatabase.actingAs;
import static org.recoup.ledger.LedgerDatabase.one;
import static org.recoup.ledger.LedgerDatabase.post;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The row filter, asked of the database itself as the application's role. */
class RowFilterTest {

    @Test
    void everyTableOfPeoplesDataIsFiltered() throws SQLException {
        List<String> open = new ArrayList<>();
        try (Connection connection = LedgerDatabase.get().superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(
                        "select relname from pg_class where relkind = 'r' and relnamespace = 'recoup'::regnamespace and not relrowsecurity")) {
            while (tables.next()) {
                open.add(tables.getString(1));
            }
        }
        assertThat(open).containsExactlyInAnyOrder("flyway_schema_history", "installation", "chain_head");
    }

    @Test
    void theApplicationsRoleOwnsNothingAndBypassesNothing() throws SQLException {
        try (Connection connection = LedgerDatabase.get().superuser().getConnection()) {
            assertThat(one(connection, "select count(*) from pg_class where pg_get_userbyid(relowner) = 'recoup_app'"))
                    .isZero();
            assertThat(
                            one(
                                    connection,
                                    "select count(*) from pg_roles where rolname = 'recoup_app' and (rolsuper or rolbypassrls or rolcreaterole)"))
                    .isZero();
        }
    }

    @Test
    void withoutEnteringNothingIsVisible() throws SQLException {
        try (Connection acting = actingAs(1)) {
            post(acting, 1, -1, 1);
            acting.commit();
        }
        try (Connection connection = LedgerDatabase.get().application().getConnection()) {
            for (String table :
                    List.of("posting", "journal", "block", "balance", "project", "cost", "credential", "token")) {
                assertThat(one(connection, "select count(*) from " + table))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void theFilterEndsWithTheTransaction() throws SQLException {
        try (Connection connection = actingAs(3)) {
            assertThat(one(connection, "select count(*) from project")).isPositive();
            connection.commit();
            assertThat(one(connection, "select count(*) from project")).isZero();
        }
    }

    @Test
    void aDepartmentSeesItsOwnAndNoOtherRows() throws SQLException {
        try (Connection alpha = actingAs(1)) {
            post(alpha, 1, -900, 900);
            alpha.commit();
        }
        try (Connection beta = actingAs(2);
                Connection alpha = actingAs(1);
                Connection treasury = actingAs(3)) {
            for (String table : List.of("posting", "journal", "balance", "project")) {
                assertThat(one(beta, "select count(*) from " + table))
                        .as("Beta in " + table)
                        .isZero();
                assertThat(one(alpha, "select count(*) from " + table))
                        .as("Alpha in " + table)
                        .isPositive();
                assertThat(one(treasury, "select count(*) from " + table))
                        .as("treasury in " + table)
                        .isPositive();
            }
        }
    }

    @Test
    void nobodyPostsForAnotherDepartment() throws SQLException {
        try (Connection beta = actingAs(2)) {
            assertThatThrownBy(() -> post(beta, 1, -1, 1, 1)).hasMessageContaining("row-level security");
        }
    }
}
