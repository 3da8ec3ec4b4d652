package org.recoup.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.ledger.LedgerDatabase.actingAs;
import static org.recoup.ledger.LedgerDatabase.one;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A connection of the pool serves a change of one line first and one of very many later. Whatever the database planned for the one, the
 * many take no longer than their number: with the plans of the one they would be compared with each other, pair by pair, for minutes.
 */
class LargeChangesTest {

    private static final int MANY = 20_000;

    /** Generous for work that grows with the number of lines, a fraction of what it takes to compare all pairs. */
    private static final String LIMIT = "set local statement_timeout = '12s'";

    private static final String COSTS = """
            insert into cost (project_id, department_id, category_id, period_id, document_date, amount, state, entered_by)
            select 1, 1, c.id, 1, '2026-04-01', n, 'SUBMITTED', 1 from category c, generate_series(1, %d) n where c.code = 'LARGE'""";

    private static final String COMMITMENTS = """
            insert into commitment (project_id, department_id, financial_year_id, amount, entered_by)
            select 1, 1, 1, n, 1 from generate_series(1, %d) n""";

    private static final String JOURNALS = """
            insert into journal (id, block_id, kind, period_id, project_id, departments, description, source)
            overriding system value
            select nextval('journal_id_seq'), %d, 'COST', 1, 1, array[1], 'large', 'large:' || n from generate_series(1, %d) n""";

    private static final String POSTINGS = """
            insert into posting (journal_id, line, account, department_id, project_id, period_id, category_id, amount)
            select j.id, s.line, s.account, 1, 1, 1, null, s.amount
              from journal j, (values (1, 'SPEND', -5), (2, 'SUPPLIER', 5)) s (line, account, amount)
             where j.block_id = %d and j.description = 'large'""";

    @BeforeAll
    static void category() throws SQLException {
        try (Connection connection = LedgerDatabase.get().superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into category (code, name, budget_type) values ('LARGE', 'Large', 'RESOURCE')"
                    + " on conflict do nothing");
        }
    }

    @Test
    void manyCostsAreTakenBackByAConnectionThatTookBackOne() throws SQLException {
        try (Connection connection = actingAs(1);
                Statement statement = connection.createStatement()) {
            statement.execute(COSTS.formatted(MANY));
            String change =
                    "update cost set state = 'WITHDRAWN', version = version + 1 where state = 'SUBMITTED' and amount ";
            assertThat(statement.executeUpdate(change + "= 1")).isEqualTo(1);
            statement.execute(LIMIT);
            assertThat(statement.executeUpdate(change + "> 1 and description = ''"))
                    .isGreaterThanOrEqualTo(MANY - 1);
            connection.rollback();
        }
    }

    @Test
    void manyCommitmentsChangeOnAConnectionThatChangedOne() throws SQLException {
        try (Connection connection = actingAs(1);
                Statement statement = connection.createStatement()) {
            statement.execute(COMMITMENTS.formatted(MANY));
            String change = "update commitment set description = 'changed', version = version + 1 where amount ";
            assertThat(statement.executeUpdate(change + "= 1")).isEqualTo(1);
            statement.execute(LIMIT);
            assertThat(statement.executeUpdate(change + "> 1")).isGreaterThanOrEqualTo(MANY - 1);
            connection.rollback();
        }
    }

    @Test
    void manyJournalsArePostedByAConnectionThatPostedOne() throws SQLException {
        try (Connection connection = actingAs(1);
                Statement statement = connection.createStatement()) {
            LedgerDatabase.post(connection, 1, -5, 5);
            statement.execute(LIMIT);
            long block = one(statement, "select id from block where transaction_id = pg_current_xact_id()");
            statement.execute(JOURNALS.formatted(block, MANY));
            assertThat(statement.executeUpdate(POSTINGS.formatted(block))).isEqualTo(2 * MANY);
            connection.rollback();
        }
    }
}
