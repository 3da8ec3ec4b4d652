package org.recoup.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The check that anyone can run from a command line, without the application: {@code java org.recoup.ledger.VerifyLedger
 * jdbc:postgresql://host/recoup user}, with the password in {@code POSTGRESQL_PASSWORD}. The user must see all rows: the owner of the
 * schema does. Exit status 0 when the ledger is sound, 1 when not, 2 when it could not be read.
 */
public final class VerifyLedger {

    private VerifyLedger() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println(
                    "Give the address of the database and the user: jdbc:postgresql://localhost:5432/recoup recoup_owner");
            System.exit(2);
        }
        try (Connection connection =
                DriverManager.getConnection(arguments[0], arguments[1], System.getenv("POSTGRESQL_PASSWORD"))) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Verification found = ChainVerification.of(connection);
            System.out.printf(
                    "%d blocks, %d journals, %d postings. Head: %s%n",
                    found.blocks(), found.journals(), found.postings(), found.headHash());
            found.findings()
                    .forEach(finding ->
                            System.out.printf("Block %d: %s %s%n", finding.block(), finding.code(), finding.detail()));
            System.out.println(found.sound() ? "The ledger is sound." : "The ledger is NOT as it was sealed.");
            System.exit(found.sound() ? 0 : 1);
        } catch (SQLException e) {
            System.err.println("The ledger could not be read: " + e.getMessage());
            System.exit(2);
        }
    }
}
