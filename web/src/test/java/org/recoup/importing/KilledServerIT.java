package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.importing.Csv.column;
import static org.recoup.importing.Csv.fixed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoup.evidence.Clamd;
import org.recoup.run.Api;
import org.recoup.run.Held;
import org.recoup.run.Recoup;
import org.recoup.run.RunningRecoup;

/**
 * An installation of its own, with a folder for evidence and a scanner before it. Its server is killed while it stores one import, checks
 * another and approves a third.
 */
class KilledServerIT {

    private static final int ROWS = 60_000;
    private static final int APPROVED = 500;
    private static final String PASSWORD = "a long enough password";

    private static final byte[] CLEAN = "%PDF-1.7 invoice".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] INFECTED = "%PDF-1.7 a virus for tests".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private static Path evidence;

    private static Clamd clamd;
    private static Recoup recoup;
    private static Api officer;
    private static Api approver;
    private static Runs runs;

    @BeforeAll
    static void aNewInstallation() {
        clamd = Clamd.answering(file -> Arrays.equals(file, INFECTED) ? "stream: Test-Virus FOUND" : "stream: OK");
        recoup = RunningRecoup.another(Map.of(
                "RECOUP_EVIDENCE_FOLDER", evidence.toString(),
                "RECOUP_VIRUS_SCAN", clamd.address()));
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
        officer = person(treasury, "maya.kay", "FINANCE_OFFICER");
        approver = person(treasury, "tom.lee", "APPROVER");
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

    private static Api person(Api treasury, String userName, String role) {
        treasury.post(
                        "people",
                        Map.of(
                                "userName",
                                userName,
                                "fullName",
                                userName,
                                "email",
                                userName + "@example.org",
                                "password",
                                PASSWORD))
                .ok();
        treasury.post("people/" + userName + "/roles", Map.of("role", role, "department", "JUS", "from", "2019-01-01"))
                .ok();
        return Api.signIn(recoup.address(), userName, PASSWORD);
    }

    @AfterAll
    static void close() {
        if (recoup != null) {
            recoup.close();
        }
        clamd.close();
    }

    @Test
    void evidenceIsScannedAndLiesInTheFolder() throws IOException, NoSuchAlgorithmException {
        long cost = officer.post(
                        "costs",
                        Map.of(
                                "project", "LOGIN",
                                "department", "JUS",
                                "category", "STAFF",
                                "period", "2026-07",
                                "documentDate", "2026-07-14",
                                "supplier", "Northgate Hosting",
                                "amount", "10.00"))
                .ok()
                .json()
                .get("id")
                .asLong();
        String files = "costs/" + cost + "/evidence";

        Api.Answer refused = officer.post(files + "?fileName=infected.pdf", "application/octet-stream", INFECTED);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("faults").findValuesAsText("code")).containsExactly("evidence.infected");
        assertThat(evidence).isEmptyDirectory();
        long id = officer.post(files + "?fileName=invoice.pdf", "application/octet-stream", CLEAN)
                .ok()
                .json()
                .get("id")
                .asLong();

        assertThat(clamd.received()).containsExactly(INFECTED, CLEAN);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(CLEAN));
        assertThat(evidence.resolve(sha256.substring(0, 2)).resolve(sha256)).hasBinaryContent(CLEAN);
        assertThat(one("select count(*) from cost_evidence where content is not null"))
                .isZero();
        assertThat(officer.get(files + "/" + id).ok().bytes()).isEqualTo(CLEAN);
    }

    @Test
    void leavesNothingHalfDoneAndAllOfItGoesOnByItself() throws IOException, InterruptedException {
        long approved = runs.upload("april.csv", file("A", "2026-04-15", APPROVED));
        runs.check(approved, "Invoices");
        assertThat(runs.store(approved, false).get("state").asText()).isEqualTo("STORED");
        long checked = runs.upload("june.csv", file("J", "2026-06-15", ROWS));
        long run = runs.upload("may.csv", file("INV", "2026-05-15", ROWS));
        assertThat(runs.check(run, "Invoices").get("linesAdded").asInt()).isEqualTo(ROWS);
        Held journals = Held.table(recoup.database().superuser(), "journal");
        approver.post("imports/" + approved + "/decision/approve", Map.of()).ok();
        journals.awaitWork();
        officer.post("imports/" + run + "/store", Map.of()).ok();
        until(() -> isUnderWay(run, "STORING")
                && one("select count(*) from pg_stat_activity where query like 'insert into cost %'") > 0);
        officer.post("imports/" + checked + "/check?mapping=Invoices", Map.of()).ok();
        until(() -> isUnderWay(checked, "CHECKING"));
        assertThat(state(run)).as("killed too late").isEqualTo("STORING");

        recoup.killServerAndStartAgain(() -> {
            journals.close();
            until(() -> one("select count(*) from pg_stat_activity where usename = 'recoup_app'") == 0);
            assertThat(one("select count(*) from cost where import_run_id is not null"))
                    .isEqualTo(APPROVED);
            assertThat(one("select count(*) from journal")).isZero();
            assertThat(one("select count(*) from import_run where state = 'STORING'"))
                    .isEqualTo(1);
            assertThat(one("select count(*) from import_run where state = 'CHECKING'"))
                    .isEqualTo(1);
            assertThat(one("select count(*) from import_decision where state = 'GOING'"))
                    .isEqualTo(1);
        });

        approvedOnce(approved);
        JsonNode found = runs.settled(checked);
        assertThat(found.get("state").asText()).isEqualTo("CHECKED");
        assertThat(found.get("linesAdded").asInt()).isEqualTo(ROWS);
        JsonNode stored = runs.settled(run);
        assertThat(stored.get("state").asText()).isEqualTo("STORED");
        assertThat(stored.get("linesAdded").asInt()).isEqualTo(ROWS);
        assertThat(one("select count(*) from cost where import_run_id is not null and state = 'SUBMITTED'"))
                .isEqualTo(ROWS);
        assertThat(one("select sum(amount) from cost where import_run_id is not null and state = 'SUBMITTED'"))
                .isEqualTo(125L * ROWS);
        assertThat(runs.check(runs.upload("may again.csv", file("INV", "2026-05-15", ROWS)), "Invoices")
                        .get("linesAdded")
                        .asInt())
                .isZero();
    }

    private static String file(String mark, String day, int rows) {
        StringBuilder csv = new StringBuilder("Posted,Invoice,Amount\n");
        for (int row = 1; row <= rows; row++) {
            csv.append(day).append(',').append(mark).append('-').append(row).append(",1.25\n");
        }
        return csv.toString();
    }

    private static boolean isUnderWay(long run, String state) {
        JsonNode now = officer.get("imports/" + run).ok().json();
        assertThat(now.get("state").asText()).as("killed too late").isEqualTo(state);
        return now.get("done").asLong() > 0;
    }

    private static String state(long run) {
        return officer.get("imports/" + run).ok().json().get("state").asText();
    }

    private static void approvedOnce(long run) {
        until(() -> one("select count(*) from import_decision where state = 'GOING'") == 0);
        assertThat(approver.get("imports/" + run + "/decision")
                        .ok()
                        .json()
                        .at("/decision/state")
                        .asText())
                .isEqualTo("DONE");
        assertThat(one("select count(*) from import_decision")).isEqualTo(1);
        assertThat(one("select count(*) from cost where state = 'POSTED'")).isEqualTo(APPROVED);
        assertThat(one("select count(*) from journal")).isEqualTo(APPROVED);
        assertThat(one("select -sum(amount) from balance where account = 'SPEND'"))
                .isEqualTo(125L * APPROVED);
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
