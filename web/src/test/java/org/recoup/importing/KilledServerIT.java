package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.importing.Csv.column;
import static org.recoup.importing.Csv.fixed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Recoup;
import org.recoup.run.RunningRecoup;

/** A server that is killed while it stores an import, in an installation of its own. */
class KilledServerIT {

    private static final int ROWS = 30_000;
    private static final String PASSWORD = "a long enough password";

    private static Recoup recoup;
    private static Api officer;
    private static Runs runs;

    @BeforeAll
    static void aNewInstallation() {
        recoup = RunningRecoup.another(Map.of());
        Api treasury = Api.signIn(recoup.address(), Recoup.FIRST_USER, Recoup.FIRST_PASSWORD);
        treasury.post("departments", Map.of("code", "JUS", "name", "Justice", "startsOn", "2000-01-01"))
                .ok();
        treasury.post("years", Map.of("startYear", 2026)).ok();
        treasury.post("categories", Map.of("code", "STAFF", "name", "Staff", "budgetType", "RESOURCE"))
                .ok();
        treasury.post("programmes", Map.of("code", "ONE", "name", "One")).ok();
        treasury.post(
                        "projects",
                        Map.of(
                                "code",
                                "LOGIN",
                                "name",
                                "One login",
                                "programme",
                                "ONE",
                                "lead",
                                "JUS",
                                "startsOn",
                                "2026-04-01",
                                "funders",
                                List.of("JUS")))
                .ok();
        treasury.post(
                        "people",
                        Map.of(
                                "userName",
                                "maya.kay",
                                "fullName",
                                "Maya Kay",
                                "email",
                                "maya.kay@example.org",
                                "password",
                                PASSWORD))
                .ok();
        treasury.post(
                        "people/maya.kay/roles",
                        Map.of("role", "FINANCE_OFFICER", "department", "JUS", "from", "2019-01-01"))
                .ok();
        officer = Api.signIn(recoup.address(), "maya.kay", PASSWORD);
        runs = new Runs(officer);
        Csv.mapping(
                officer,
                "Invoices",
                "COSTS",
                Map.of(
                        "fields",
                        Map.of(
                                "project", fixed("LOGIN"),
                                "department", fixed("JUS"),
                                "date", column("Posted"),
                                "reference", column("Invoice")),
                        "amounts",
                        List.of(Map.of("column", "Amount", "category", "STAFF")),
                        "periodRule",
                        "DATE"));
    }

    @AfterAll
    static void close() {
        if (recoup != null) {
            recoup.close();
        }
    }

    @Test
    void leavesNothingHalfDoneAndTheImportGoesOnByItself() throws IOException, InterruptedException {
        StringBuilder csv = new StringBuilder("Posted,Invoice,Amount\n");
        for (int row = 1; row <= ROWS; row++) {
            csv.append("2026-05-15,INV-").append(row).append(",1.25\n");
        }
        long run = runs.upload("may.csv", csv.toString());
        assertThat(runs.check(run, "Invoices").get("linesAdded").asInt()).isEqualTo(ROWS);
        officer.post("imports/" + run + "/store", Map.of()).ok();
        until(() -> {
            JsonNode now = officer.get("imports/" + run).ok().json();
            assertThat(now.get("state").asText()).as("killed too late").isEqualTo("STORING");
            return now.get("done").asLong() > 0
                    && one("select count(*) from pg_stat_activity where query like 'insert into cost %'") > 0;
        });

        recoup.killServerAndStartAgain(() -> {
            until(() -> one("select count(*) from pg_stat_activity where usename = 'recoup_app'") == 0);
            assertThat(one("select count(*) from cost")).isZero();
            assertThat(one("select count(*) from import_run where state = 'STORING'"))
                    .isEqualTo(1);
        });

        JsonNode stored = runs.settled(run);
        assertThat(stored.get("state").asText()).isEqualTo("STORED");
        assertThat(stored.get("linesAdded").asInt()).isEqualTo(ROWS);
        assertThat(one("select count(*) from cost where state = 'SUBMITTED'")).isEqualTo(ROWS);
        assertThat(one("select sum(amount) from cost")).isEqualTo(125L * ROWS);
        assertThat(runs.check(runs.upload("may again.csv", csv.toString()), "Invoices")
                        .get("linesAdded")
                        .asInt())
                .isZero();
    }

    private static void until(BooleanSupplier happened) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static long one(String query) {
        try (Connection connection = recoup.database().superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = recoup");
            try (ResultSet found = statement.executeQuery(query)) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
