package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.importing.Csv.column;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.RunningRecoup;
import org.recoup.run.World;

/** Files that are checked and stored in the background, step by step. */
class BackgroundImportsIT {

    private final World world = new World();
    private final String department = world.department("BGD");
    private final String project = world.project("BG", department, department);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", department);
    private final Api approver = world.person("Tom", "APPROVER", department);
    private final String mapping = "Invoices " + department;
    private final Runs runs = new Runs(officer);

    @BeforeEach
    void mapping() {
        Csv.mapping(
                officer,
                mapping,
                "COSTS",
                Map.of(
                        "fields",
                        Map.of(
                                "project", column("Project"),
                                "department", column("Department"),
                                "date", column("Posted"),
                                "supplier", column("Supplier"),
                                "reference", column("Invoice")),
                        "amounts",
                        List.of(Map.of("column", "Amount", "category", "STAFF")),
                        "periodRule",
                        "DATE"));
    }

    @AfterEach
    void dropWhatWaits() {
        runs.dropWaiting();
    }

    private String file(String... rows) {
        return "Ledger export;;;;;\nProject;Department;Posted;Supplier;Invoice;Amount\n" + String.join("\n", rows)
                + "\n";
    }

    private String row(String day, String invoice, String amount) {
        return project + ";" + department + ";" + day + ";Anvil;" + invoice + ";" + amount;
    }

    private Object costs(long run) {
        return World.value("select count(*) from cost where import_run_id = ? and state <> 'WITHDRAWN'", run);
    }

    @Test
    void aFileKeepsItsNameAloneAndNobodyElseReadsItsNotes() {
        long run = runs.upload("../../prd\r\nX: y\"\u202e<b>;.csv", file(row("31.05.2025", "A9", "nine")));
        runs.check(run, mapping);
        assertThat(officer.get("imports/" + run).json().get("fileName").asText())
                .isEqualTo("prdX: y\"<b>;.csv");

        Api stranger = world.person("Sten", "FINANCE_OFFICER", world.department("STR"));
        for (String part : List.of("", "/sums", "/notes", "/unknown")) {
            assertThat(stranger.get("imports/" + run + part).status()).as(part).isEqualTo(404);
        }
        assertThat(officer.get("imports/" + run + "/unknown").status()).isEqualTo(200);
    }

    @Test
    void aFileIsLookedAtCheckedAndStored() {
        long run = runs.upload(
                "march.csv",
                file(row("31.05.2025", "A1", "1.234,56"), row("13.05.2025", "A2", "-0,50"), "Total;;;;;1.234,06"));

        JsonNode view = officer.get("imports/" + run + "/view").ok().json();
        assertThat(view.get("separator").asText()).isEqualTo(";");
        assertThat(view.at("/header/0").asInt()).isEqualTo(2);

        JsonNode checked = runs.check(run, mapping);
        assertThat(checked.get("state").asText()).isEqualTo("CHECKED");
        assertThat(checked.get("errors").asInt()).isZero();
        assertThat(checked.get("linesAdded").asInt()).isEqualTo(2);
        assertThat(checked.get("total").asText()).isEqualTo("1234.06");
        assertThat(runs.notes(run).findValuesAsText("code")).containsExactly("import.total.left.out");
        assertThat(costs(run)).isEqualTo(0L);

        JsonNode stored = runs.store(run, false);
        assertThat(stored.get("state").asText()).isEqualTo("STORED");
        assertThat(costs(run)).isEqualTo(2L);
        assertThat(officer.get("imports/" + run + "/sums")
                        .ok()
                        .json()
                        .at("/periods/0/code")
                        .asText())
                .isEqualTo("2025-05");
        assertThat(new String(officer.get("imports/" + run + "/file").ok().bytes()))
                .startsWith("Ledger export");
    }

    @Test
    void goodRowsAreTakenAndTheOthersWaitAsAFileOfTheirOwn() {
        long run = runs.upload("two.csv", file(row("2025-05-31", "B1", "10.00"), row("2025-05-31", "B2", "ten")));
        JsonNode checked = runs.check(run, mapping);
        assertThat(checked.get("rowsFaulty").asInt()).isEqualTo(1);
        assertThat(officer.post("imports/" + run + "/store", Map.of()).status()).isEqualTo(422);

        JsonNode stored = runs.store(run, true);

        assertThat(stored.get("linesAdded").asInt()).isEqualTo(1);
        long rest = stored.get("rest").asLong();
        String kept = officer.get("imports/" + rest + "/file").ok().text();
        assertThat(kept).contains("Invoice").contains("B2").doesNotContain("B1");
        String annotated = officer.get("imports/" + run + "/annotated").ok().text();
        assertThat(annotated.lines().filter(line -> line.contains("B2")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("ten").contains("Amount"));
        String mended = kept.replace("ten", "10.01");
        long again = runs.upload("mended.csv", mended);
        assertThat(runs.check(again, mapping).get("errors").asInt()).isZero();
        assertThat(runs.store(again, false).get("linesAdded").asInt()).isEqualTo(1);
    }

    @Test
    void theSameFileIsRecognisedAndTheSameLinesInAnotherAddNothing() {
        String file = file(row("2025-05-31", "C1", "10.00"), row("2025-05-31", "C1", "10.00"));
        long first = runs.upload("one.csv", file);
        JsonNode checked = runs.check(first, mapping);
        assertThat(checked.get("linesAdded").asInt()).isEqualTo(2);
        assertThat(runs.notes(first).findValuesAsText("code")).containsExactly("import.line.repeated");
        runs.store(first, false);

        long second = runs.upload("one again.csv", file);
        assertThat(officer.get("imports/" + second).json().get("sameFile").asLong())
                .isEqualTo(first);
        JsonNode known = runs.check(second, mapping);
        assertThat(known.get("linesAdded").asInt()).isZero();
        assertThat(known.get("linesKnown").asInt()).isEqualTo(2);
        assertThat(runs.notes(second).findValuesAsText("code"))
                .as("each says what it is, and nothing is said to be taken")
                .containsExactly("import.line.known", "import.line.known");
        assertThat(runs.notes(second).get(0).get("detail").asText())
                .matches("Cost \\d+ of import " + first + ", brought in on \\d{4}-\\d\\d-\\d\\d, says the same. .*");
        assertThat(officer.get("imports/" + second + "/annotated").ok().text()).contains("of import " + first);
        assertThat(officer.post("imports/" + second + "/store", Map.of()).status())
                .isEqualTo(422);

        long more = runs.upload("more.csv", file(row("2025-05-31", "C1", "10.00"), row("2025-05-31", "C2", "3.00")));
        assertThat(runs.check(more, mapping).get("linesAdded").asInt()).isEqualTo(1);
    }

    @Test
    void anUnknownNameIsOfferedWithTheNearestAndKnownFromThenOn() {
        World.sql("update department set name = ? where code = ?", "Ministry of Harbours " + department, department);
        String spelling = "Min. of Harbours " + department;
        long run = runs.upload(
                "names.csv",
                file(row("2025-05-31", "D1", "10.00").replace(";" + department + ";", ";" + spelling + ";")));
        assertThat(runs.check(run, mapping).get("errors").asInt()).isEqualTo(1);

        JsonNode unknown = runs.unknown(run);
        assertThat(unknown.at("/0/word").asText()).isEqualTo(spelling);
        assertThat(unknown.at("/0/nearest/0/code").asText()).isEqualTo(department);
        runs.teach("department", spelling, department);

        JsonNode checked = runs.check(run, mapping);
        assertThat(checked.get("errors").asInt()).isZero();
        assertThat(checked.get("linesAdded").asInt()).isEqualTo(1);
        assertThat(world.person("Noah", "FINANCE_OFFICER", world.department("XYZ"))
                        .post(
                                "imports/spellings",
                                Map.of(
                                        "kind",
                                        "department",
                                        "word",
                                        "Harbour things " + department,
                                        "code",
                                        department))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aRunThatAServerLeftUnfinishedGoesOn() {
        long run = runs.upload("left.csv", file(row("2025-05-31", "E1", "10.00")));
        runs.check(run, mapping);
        World.sql("update import_run set state = 'STORING' where id = ?", run);

        assertThat(runs.settled(run).get("state").asText()).isEqualTo("STORED");
        assertThat(costs(run)).isEqualTo(1L);
    }

    @Test
    void stoppingLeavesNothingStored() {
        long run = runs.upload("stop.csv", file(row("2025-05-31", "F1", "10.00")));
        runs.check(run, mapping);
        World.sql("update import_run set state = 'STORING', cancel_asked = true where id = ?", run);

        assertThat(runs.settled(run).get("state").asText()).isEqualTo("CHECKED");
        assertThat(costs(run)).isEqualTo(0L);
        assertThat(officer.post("imports/" + run + "/cancel", Map.of())
                        .ok()
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("CANCELLED");
        assertThat(World.value(
                        "select count(*) from import_chunk c join import_run r on r.file_id = c.file_id where r.id = ?",
                        run))
                .isEqualTo(0L);
        assertThat(officer.post("imports/" + run + "/check?mapping=" + Runs.encoded(mapping), Map.of())
                        .status())
                .isEqualTo(422);
    }

    /** Whoever was told that it stops relies on it, also where nothing asks any more before the end. */
    @Test
    void stoppingHoldsToTheLastMoment() throws SQLException {
        long run = runs.upload("late stop.csv", file(row("2025-05-31", "F2", "10.00")));
        runs.check(run, mapping);
        try (Connection other = RunningRecoup.superuser().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table cost in share row exclusive mode");
            officer.post("imports/" + run + "/store", Map.of()).ok();
            until("select count(*) from pg_locks where not granted and relation = 'cost'::regclass");
            officer.post("imports/" + run + "/cancel", Map.of()).ok();
            other.rollback();
        }

        assertThat(runs.settled(run).get("state").asText()).isEqualTo("CHECKED");
        assertThat(costs(run)).isEqualTo(0L);
    }

    @Test
    void anImportThatWaitsForAnotherTellsNoOldProgressAndIsStopped() throws SQLException {
        long run = runs.upload("queue.csv", file(row("2025-05-31", "F3", "10.00")));
        runs.check(run, mapping);
        World.sql("update import_run set done = 7, total_to_do = 7 where id = ?", run);
        try (Connection other = RunningRecoup.superuser().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('recoup.import'))");
            JsonNode begun =
                    officer.post("imports/" + run + "/store", Map.of()).ok().json();
            assertThat(begun.get("done").asLong()).isZero();
            officer.post("imports/" + run + "/cancel", Map.of()).ok();

            assertThat(runs.settled(run).get("state").asText()).isEqualTo("CHECKED");
            other.rollback();
        }
        assertThat(costs(run)).isEqualTo(0L);
    }

    private static void until(String counted) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (World.value(counted).equals(0L)) {
            assertThat(System.nanoTime()).as(counted).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Test
    void whatNobodyGoesOnWithEnds() {
        long run = runs.upload("gone.csv", file(row("2025-05-31", "F4", "10.00")));
        runs.check(run, mapping);
        World.sql("update person set active = false where user_name = ?", world.userName("Maya"));
        try {
            World.sql("update import_run set state = 'STORING' where id = ?", run);
            JsonNode ended = new Runs(world.person("Tess", "TREASURY", null)).settled(run);
            assertThat(ended.get("state").asText()).isEqualTo("FAILED");
            assertThat(ended.get("failure").asText()).contains("work.person.gone");
        } finally {
            World.sql("update person set active = true where user_name = ?", world.userName("Maya"));
        }
    }

    @Test
    void veryManyLinesAreTakenBackInTheBackground() {
        String[] rows = IntStream.rangeClosed(1, 6_000)
                .mapToObj(n -> row("2025-05-31", "M" + n, "1.00"))
                .toArray(String[]::new);
        long run = runs.upload("many.csv", file(rows));
        runs.check(run, mapping);
        runs.store(run, false);
        long again = runs.upload("many again.csv", file(rows));
        assertThat(runs.check(again, mapping).get("linesKnown").asInt()).isEqualTo(6_000);
        assertThat(officer.get("imports/" + again + "/annotated")
                        .ok()
                        .text()
                        .lines()
                        .filter(line -> line.contains("says the same"))
                        .count())
                .as("each beside its row, however many pages of them there are")
                .isEqualTo(6_000);

        assertThat(officer.post("imports/" + run + "/undo", Map.of())
                        .ok()
                        .json()
                        .get("state")
                        .asText())
                .isIn("UNDOING", "UNDONE");
        assertThat(runs.settled(run).get("state").asText()).isEqualTo("UNDONE");
        assertThat(costs(run)).isEqualTo(0L);
    }

    @Test
    void anImportIsTakenBackAndComesAgainUntilSomethingOfItIsApproved() {
        String file = file(row("2025-05-31", "G1", "10.00"));
        long run = runs.upload("undo.csv", file);
        runs.check(run, mapping);
        runs.store(run, false);
        assertThat(officer.post("imports/" + run + "/undo", Map.of())
                        .ok()
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("UNDONE");
        assertThat(costs(run)).isEqualTo(0L);

        long again = runs.upload("again.csv", file);
        runs.check(again, mapping);
        runs.store(again, false);
        approver.post("costs/approve", Map.of("importRun", again)).ok();
        assertThat(officer.post("imports/" + again + "/undo", Map.of()).status())
                .isEqualTo(422);
        assertThat(World.value(
                        "select sum(b.amount) from balance b join department d on d.id = b.department_id"
                                + " where d.code = ? and b.account = 'SPEND'",
                        department))
                .hasToString("-1000");
    }

    @Test
    void nobodyElseSeesOrMovesARun() {
        long run = runs.upload("mine.csv", file(row("2025-05-31", "H1", "10.00")));
        Api other = world.person("Noah", "FINANCE_OFFICER", world.department("OTR"));

        assertThat(other.get("imports/" + run).status()).isEqualTo(404);
        for (String path : List.of("file", "notes", "view", "sums", "annotated", "unknown")) {
            Api.Answer answer = other.get("imports/" + run + "/" + path);
            assertThat(answer.status() == 404 || "[]".equals(answer.text()))
                    .as(path)
                    .isTrue();
        }
        assertThat(other.post("imports/" + run + "/cancel", Map.of()).status()).isEqualTo(404);
        assertThat(world.person("Tess", "TREASURY", null)
                        .post("imports/" + run + "/cancel", Map.of())
                        .status())
                .as("treasury drops what others leave")
                .isEqualTo(200);
        assertThat(officer.get("imports/" + run).json().get("state").asText()).isEqualTo("CANCELLED");
        assertThat(officer.get("imports/" + run + "/file").text()).contains("import.file.dropped");
    }

    @Test
    void ambiguousFiguresAreAskedAndAMappingAnswers() {
        String file = file(row("2025-05-31", "I1", "1.234"), row("2025-05-31", "I2", "2.500"));
        long run = runs.upload("unclear.csv", file);
        runs.check(run, mapping);
        assertThat(runs.notes(run).findValuesAsText("code")).contains("import.numbers.either");

        String clear = "Clear " + department;
        Csv.mapping(
                officer,
                clear,
                "COSTS",
                Map.of(
                        "decimals",
                        "COMMA",
                        "unit",
                        "THOUSANDS",
                        "fields",
                        Map.of("project", column("A"), "department", column("B"), "date", column("C")),
                        "header",
                        List.of(2),
                        "amounts",
                        List.of(Map.of("column", "F", "category", "STAFF")),
                        "periodRule",
                        "DATE"));
        assertThat(runs.check(run, clear).get("total").asText()).isEqualTo("3734000.00");
    }
}
