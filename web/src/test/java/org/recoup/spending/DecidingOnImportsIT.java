package org.recoup.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.importing.Csv.column;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recoup.budget.Plans;
import org.recoup.importing.Csv;
import org.recoup.importing.Runs;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.Held;
import org.recoup.run.World;

/** All that waits of an import, approved or returned as one. Justice and Health are below one ministry, whose officer brings the files. */
class DecidingOnImportsIT {

    private final World world = new World();
    private final String ministry = world.department("MIN");
    private final String justice = world.department("JUS", ministry);
    private final String health = world.department("HLT", ministry);
    private final String project = world.project("CASE", justice, justice, health);
    private final Api treasury = world.person("Tess", "TREASURY", null);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", ministry);
    private final Api ofBoth = world.person("Amir", "APPROVER", ministry);
    private final Api ofJustice = world.person("Jan", "APPROVER", justice);
    private final Runs runs = new Runs(officer);
    private final String mapping = "Ledger " + ministry;

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
                                "reference", column("Invoice")),
                        "amounts",
                        List.of(Map.of("column", "Amount", "category", World.STAFF)),
                        "periodRule",
                        "DATE"));
    }

    private String row(String department, String invoice, String amount) {
        return String.join(",", project, department, "2026-08-14", invoice, amount);
    }

    /** @return the run, whose lines wait */
    private long brought(List<String> rows) {
        long run = runs.upload("august.csv", "Project,Department,Posted,Invoice,Amount\n" + String.join("\n", rows));
        JsonNode checked = runs.check(run, mapping);
        assertThat(checked.get("errors").asInt()).as(runs.notes(run).toString()).isZero();
        assertThat(runs.store(run, false).get("state").asText()).isEqualTo("STORED");
        return run;
    }

    private long brought() {
        return brought(List.of(row(justice, "J1", "10.00"), row(justice, "J2", "2.50"), row(health, "H1", "7.00")));
    }

    private static Answer approve(Api by, long run) {
        return by.post("imports/" + run + "/decision/approve", Map.of());
    }

    private static JsonNode waiting(Api reader, long run) {
        return reader.get("imports/" + run + "/decision").ok().json();
    }

    /** What the reader decided, once it has ended. */
    private static JsonNode ended(Api reader, long run) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        JsonNode decision = waiting(reader, run).get("decision");
        while (decision.get("state").asText().equals("GOING")) {
            assertThat(System.nanoTime()).as(decision.toString()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            decision = waiting(reader, run).get("decision");
        }
        return decision;
    }

    private static long in(String state, long run) {
        return (Long) World.value("select count(*) from cost where import_run_id = ? and state = ?", run, state);
    }

    private long events(String person, String entity) {
        return treasury.get("audit?entity=" + entity + "&person=" + world.userName(person))
                .ok()
                .json()
                .get("events")
                .size();
    }

    @Test
    void anApproverOfBothDepartmentsApprovesAllOfIt() {
        long run = brought();
        JsonNode before = waiting(ofBoth, run);
        assertThat(before.at("/waiting/fileName").asText()).isEqualTo("august.csv");
        assertThat(before.at("/waiting/lines").asInt()).isEqualTo(3);
        assertThat(before.at("/waiting/total").asText()).isEqualTo("19.50");
        assertThat(before.get("sums").findValuesAsText("amount")).containsExactly("12.50", "7.00");
        assertThat(before.get("decision").isNull()).isTrue();

        assertThat(approve(ofBoth, run).ok().status()).isEqualTo(202);

        JsonNode decision = ended(ofBoth, run);
        assertThat(decision.get("state").asText()).isEqualTo("DONE");
        assertThat(decision.get("lines").asInt()).isEqualTo(3);
        assertThat(waiting(ofBoth, run).at("/waiting/lines").asInt()).isZero();
        assertThat(in("POSTED", run)).isEqualTo(3);
        assertThat(Book.journals(project)).isEqualTo(3);
        assertThat(Book.blocks(project)).isEqualTo(1);
        assertThat(Book.balances(project)).isEqualTo(Book.postings(project)).isNotEmpty();
        Book.assertRefused(approve(ofBoth, run), "costs.none.of.import");
    }

    @Test
    void theAuditTrailHasOneEventForAllOfIt() {
        long run = brought();
        approve(ofBoth, run).ok();
        ended(ofBoth, run);

        assertThat(events("Amir", "cost")).isZero();
        assertThat(events("Amir", "import_run")).isEqualTo(1);
        assertThat(events("Amir", "import_decision")).isEqualTo(1);
        JsonNode event = treasury.get("audit?entity=import_run&id=" + run + "&person=" + world.userName("Amir"))
                .ok()
                .json()
                .at("/events/0/changes");
        assertThat(event.toString()).contains("POSTED").contains("\"lines\"").contains("\"3\"");
    }

    @Test
    void anApproverOfOneDepartmentDecidesOnTheirLinesAndTheRestWaits() {
        long run = brought();
        assertThat(waiting(ofJustice, run).at("/waiting/lines").asInt()).isEqualTo(2);
        assertThat(waiting(ofJustice, run).get("sums").findValuesAsText("department"))
                .containsExactly(justice);
        approve(ofJustice, run).ok();
        assertThat(ended(ofJustice, run).get("lines").asInt()).isEqualTo(2);
        assertThat(in("POSTED", run)).isEqualTo(2);
        assertThat(World.value(
                        "select d.code from cost c join department d on d.id = c.department_id"
                                + " where c.import_run_id = ? and c.state = 'SUBMITTED'",
                        run))
                .isEqualTo(health);

        assertThat(waiting(ofBoth, run).at("/waiting/lines").asInt()).isEqualTo(1);
        approve(ofBoth, run).ok();
        assertThat(ended(ofBoth, run).get("lines").asInt()).isEqualTo(1);
        assertThat(in("POSTED", run)).isEqualTo(3);
    }

    @Test
    void nobodyDecidesOnWhatTheyBrought() {
        world.role("Maya", "APPROVER", ministry);
        long run = brought();

        Book.assertRefused(approve(officer, run), "own.entry");
        Book.assertRefused(officer.post("imports/" + run + "/decision/return", Map.of("comment", "Mine")), "own.entry");
        assertThat(in("SUBMITTED", run)).isEqualTo(3);
        assertThat(Book.journals(project)).isZero();
    }

    @Test
    void allOfItGoesBackWithOneCommentAndItsOfficerFindsIt() {
        long run = brought();
        String back = "imports/" + run + "/decision/return";
        Book.assertRefused(ofBoth.post(back, Map.of("comment", " ")), "comment.missing");
        assertThat(ofBoth.post(back, Map.of()).status()).isEqualTo(422);
        assertThat(in("SUBMITTED", run)).isEqualTo(3);

        assertThat(ofBoth.post(back, Map.of("comment", "Which contract?")).ok().status())
                .isEqualTo(202);
        JsonNode decision = ended(ofBoth, run);
        assertThat(decision.get("state").asText()).isEqualTo("DONE");
        assertThat(decision.get("lines").asInt()).isEqualTo(3);
        assertThat(in("RETURNED", run)).isEqualTo(3);
        JsonNode returned = officer.get("worklist").ok().json().get("returned");
        assertThat(returned.findValuesAsText("comment"))
                .containsExactly("Which contract?", "Which contract?", "Which contract?");
        assertThat(Book.journals(project)).isZero();
        assertThat(events("Amir", "cost")).isZero();
        assertThat(events("Amir", "import_run")).isEqualTo(1);
    }

    @Test
    void whoComesSecondIsToldWhoDecides() {
        long run = brought();
        try (Held journals = Held.table("journal")) {
            approve(ofBoth, run).ok();
            journals.awaitWork();

            Answer second = approve(ofJustice, run);
            Book.assertRefused(second, "decision.going");
            assertThat(second.text()).contains("Amir of world");
            JsonNode going = waiting(ofJustice, run).get("decision");
            assertThat(going.get("state").asText()).isEqualTo("GOING");
            assertThat(going.get("mine").asBoolean()).isFalse();
            assertThat(ofJustice
                            .post("imports/" + run + "/decision/stop", Map.of())
                            .status())
                    .isEqualTo(403);
        }
        assertThat(ended(ofBoth, run).get("state").asText()).isEqualTo("DONE");
        assertThat(Book.journals(project)).isEqualTo(3);
    }

    @Test
    void ofTwoAtTheSameMomentOnePostsAllAndNothingIsPostedTwice() {
        Api second = world.person("Abe", "APPROVER", ministry);
        for (int round = 1; round <= 3; round++) {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                rows.add(row(justice, "R" + round + "-" + i, "1.00"));
            }
            long run = brought(rows);
            CompletableFuture<Answer> meanwhile = CompletableFuture.supplyAsync(() -> approve(second, run));
            Answer first = approve(ofBoth, run);
            List<Integer> answers = List.of(first.status(), meanwhile.join().status());

            assertThat(answers).contains(202).allMatch(status -> status == 202 || status == 422);
            if (first.status() == 202) {
                ended(ofBoth, run);
            }
            if (meanwhile.join().status() == 202) {
                ended(second, run);
            }
            assertThat(World.value("select count(*) from import_decision where run_id = ? and state = 'DONE'", run))
                    .isEqualTo(1L);
            assertThat(in("POSTED", run)).isEqualTo(100);
            assertThat(Book.journals(project)).isEqualTo(100L * round);
        }
    }

    @Test
    void whatItsPersonStopsDecidesNothing() {
        long run = brought();
        try (Held journals = Held.table("journal")) {
            approve(ofBoth, run).ok();
            journals.awaitWork();
            JsonNode told = ofBoth.post("imports/" + run + "/decision/stop", Map.of())
                    .ok()
                    .json();
            assertThat(told.get("cancelAsked").asBoolean()).isTrue();
        }

        assertThat(ended(ofBoth, run).get("state").asText()).isEqualTo("STOPPED");
        assertThat(in("SUBMITTED", run)).isEqualTo(3);
        assertThat(Book.journals(project)).isZero();
        approve(ofBoth, run).ok();
        assertThat(ended(ofBoth, run).get("state").asText()).isEqualTo("DONE");
        assertThat(Book.journals(project)).isEqualTo(3);
    }

    @Test
    void aBudgetThatStopsRefusesAllOfItAndSaysWhy() {
        long run = brought();
        Plans.approved(officer, ofBoth, project, justice, Plans.line(World.STAFF, "2026-08", "12.49"));
        Plans.approved(officer, ofBoth, project, health, Plans.line(World.STAFF, "2026-08", "7.00"));
        treasury.put("overspends/projects/" + project, Map.of("rule", "STOP")).ok();

        JsonNode over = waiting(ofBoth, run).get("overspends");
        assertThat(over).hasSize(1);
        assertThat(over.at("/0/department").asText()).isEqualTo(justice);
        assertThat(over.at("/0/over").asText()).isEqualTo("0.01");
        approve(ofBoth, run).ok();
        JsonNode decision = ended(ofBoth, run);
        assertThat(decision.get("state").asText()).isEqualTo("FAILED");
        assertThat(decision.get("failure").asText())
                .contains("budget.overspent")
                .contains(justice);
        assertThat(in("SUBMITTED", run)).isEqualTo(3);
        assertThat(Book.journals(project)).isZero();
    }

    @Test
    void aBudgetThatWarnsSaysSoAndLetsAllOfItBePosted() {
        long run = brought();
        Plans.approved(officer, ofBoth, project, justice, Plans.line(World.STAFF, "2026-08", "12.49"));
        treasury.put("overspends/projects/" + project, Map.of("rule", "WARN")).ok();

        JsonNode over = waiting(ofBoth, run).get("overspends");
        assertThat(over).hasSize(2);
        assertThat(over.findValuesAsText("rule")).containsOnly("WARN");
        assertThat(over.findValuesAsText("department")).containsExactlyInAnyOrder(justice, health);
        for (JsonNode one : over) {
            boolean budgeted = one.get("department").asText().equals(justice);
            assertThat(one.get("unbudgeted").asBoolean()).isNotEqualTo(budgeted);
            assertThat(one.get("over").asText()).isEqualTo(budgeted ? "0.01" : "7.00");
        }
        approve(ofBoth, run).ok();
        assertThat(ended(ofBoth, run).get("state").asText()).isEqualTo("DONE");
        assertThat(in("POSTED", run)).isEqualTo(3);
    }

    @Test
    void whatCameTooLateCountsInTheNextOpenMonthAndTheSumsSaySo() {
        long run = brought();
        treasury.post("periods/2026-08/close", Map.of("department", justice, "sure", true, "reason", "Done"))
                .ok();

        for (JsonNode sum : waiting(ofBoth, run).get("sums")) {
            boolean late = sum.get("department").asText().equals(justice);
            assertThat(sum.get("month").asText()).isEqualTo("2026-08-01");
            assertThat(sum.get("movesTo").asText()).isEqualTo(late ? "2026-09-01" : "null");
        }
        approve(ofBoth, run).ok();
        assertThat(ended(ofBoth, run).get("lines").asInt()).isEqualTo(3);
        assertThat(World.value(
                        "select string_agg(concat(c.reference, ' ', to_char(p.starts_on, 'YYYY-MM'), ' ',"
                                + " to_char(b.starts_on, 'YYYY-MM')), '; ' order by c.reference) from cost c"
                                + " join period p on p.id = c.period_id left join period b on b.id = c.belongs_to_id"
                                + " where c.import_run_id = ?",
                        run))
                .isEqualTo("H1 2026-08 ; J1 2026-09 2026-08; J2 2026-09 2026-08");
        assertThat(Book.balances(project)).isEqualTo(Book.postings(project));
    }

    @Test
    void anotherDepartmentDoesNotKnowOfIt() {
        long run = brought();
        Api stranger = world.person("Sam", "APPROVER", world.department("OTH"));

        assertThat(stranger.get("imports/" + run + "/decision").status()).isEqualTo(404);
        assertThat(approve(stranger, run).status()).isIn(404, 422);
        assertThat(stranger.post("imports/" + run + "/decision/return", Map.of("comment", "No"))
                        .status())
                .isIn(404, 422);
        assertThat(stranger.post("imports/" + run + "/decision/stop", Map.of()).status())
                .isEqualTo(404);
        assertThat(in("SUBMITTED", run)).isEqualTo(3);
        assertThat(World.value("select count(*) from import_decision where run_id = ?", run))
                .isEqualTo(0L);
    }
}
