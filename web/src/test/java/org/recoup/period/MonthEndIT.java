package org.recoup.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.RunningRecoup;
import org.recoup.run.World;

/** Month end through every door. Departments are closed one by one here, so that other tests go on in the same months. */
class MonthEndIT {

    private static final String MONTH = "2027-06";

    private final World world = new World();
    private final String justice = world.department("JUS");
    private final String health = world.department("HLT");
    private final String project = world.project("CASE", justice, health, justice);
    private final Api treasury = world.person("Tess", "TREASURY", null);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", justice);
    private final Api approver = world.person("Ada", "APPROVER", justice);
    private final Api payer = world.person("Hugo", "FINANCE_OFFICER", health);
    private final Api payersApprover = world.person("Hana", "APPROVER", health);

    @Test
    void aClosedDepartmentTakesNothingThroughAnyDoor() throws SQLException {
        long waiting = cost();
        close(justice);

        assertThatThrownBy(() -> insert(RunningRecoup.application().getConnection(), true))
                .hasMessageContaining("2027-06 is closed for " + justice);
        assertThatThrownBy(() -> insert(RunningRecoup.superuser().getConnection(), false))
                .hasMessageContaining("2027-06 is closed for " + justice);
        assertThat(officer.post("transfers", transfer(justice, health)).text()).contains("2027-06 is closed");
        assertThat(payer.post("transfers", transfer(health, justice))
                        .json()
                        .at("/faults/0/field")
                        .asText())
                .isEqualTo("period");
        JsonNode late = officer.post("costs", costOf(MONTH)).ok().json();
        assertThat(late.get("period").asText()).as("books in the next month").isEqualTo("2027-07");
        assertThat(approver.post("costs/" + waiting + "/approve", null)
                        .ok()
                        .json()
                        .get("belongsTo")
                        .asText())
                .isEqualTo(MONTH);
        assertThat(World.value(
                        "select count(*) from journal where project_id = (select id from project where code = ?) and period_id ="
                                + " (select id from period where starts_on = '2027-06-01')",
                        project))
                .as("the ledger has nothing in the closed month")
                .isEqualTo(0L);
    }

    @Test
    void aReversalGoesToTheFirstMonthThatTakesIt() {
        long id = cost();
        approver.post("costs/" + id + "/approve", null).ok();
        close(justice);
        treasury.post("periods/2027-07/soft-close", Map.of("department", justice))
                .ok();

        JsonNode reversed = approver.post("costs/" + id + "/reverse", Map.of("reason", "Twice"))
                .ok()
                .json();

        assertThat(World.value(
                        "select to_char(p.starts_on, 'YYYY-MM') from journal j join period p on p.id = j.period_id where j.id = ?",
                        reversed.get("reversalId").asLong()))
                .isEqualTo("2027-08");
    }

    @Test
    void softClosedTakesWhatSomebodyWithAnExceptionBrings() {
        treasury.post("periods/" + MONTH + "/soft-close", Map.of("department", justice))
                .ok();
        assertThat(officer.post("costs", costOf(MONTH))
                        .ok()
                        .json()
                        .get("period")
                        .asText())
                .as("without one it counts later")
                .isEqualTo("2027-07");

        long exception = grant("Maya", LocalDate.now()).ok().json().get("id").asLong();
        JsonNode brought = officer.post("costs", costOf(MONTH)).ok().json();
        assertThat(brought.get("period").asText()).isEqualTo(MONTH);
        assertThat(brought.get("belongsTo").isNull()).isTrue();
        assertThat(approver.post("costs/" + brought.get("id") + "/approve", null)
                        .ok()
                        .json()
                        .get("period")
                        .asText())
                .as("whoever approves it needs none")
                .isEqualTo(MONTH);

        World.sql("update period_exception set expires_at = now() - interval '1 second' where id = ?", exception);
        assertThat(officer.post("costs", costOf(MONTH))
                        .ok()
                        .json()
                        .get("period")
                        .asText())
                .as("expired")
                .isEqualTo("2027-07");
        treasury.post("periods/" + MONTH + "/exceptions/" + exception + "/end", null)
                .ok();
        JsonNode listed = treasury.get("periods/" + MONTH + "/exceptions").ok().json();
        assertThat(listed).anySatisfy(line -> {
            assertThat(line.get("id").asLong()).isEqualTo(exception);
            assertThat(line.get("holds").asBoolean()).isFalse();
            assertThat(line.get("endedAt").isNull()).isFalse();
        });
    }

    @Test
    void exceptionsAreForOthersAndForSomeDaysOnly() {
        assertThat(grant("Tess", LocalDate.now()).text()).contains("exception.own");
        assertThat(grant("Maya", LocalDate.now().minusDays(1)).text()).contains("exception.until");
        assertThat(grant("Maya", LocalDate.now().plusYears(1)).text()).contains("exception.until");
        assertThat(officer.post("periods/" + MONTH + "/exceptions", Map.of()).status())
                .isIn(400, 403, 422);
    }

    @Test
    void closingNamesWhatIsOpenAndIsNeverSilent() {
        cost();
        Answer refused = treasury.post("periods/" + MONTH + "/close", Map.of("department", justice));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("faults").findValuesAsText("code"))
                .containsExactlyInAnyOrder(
                        "period.open.COSTS_TO_APPROVE", "period.open.RETURN_MISSING", "period.open.sure");
        assertThat(treasury.post("periods/" + MONTH + "/close", Map.of("department", justice, "sure", true))
                        .json()
                        .at("/faults/0/field")
                        .asText())
                .isEqualTo("reason");
        close(justice);

        assertThat(treasury.post("periods/" + MONTH + "/open", Map.of("department", justice))
                        .json()
                        .at("/faults/0/field")
                        .asText())
                .as("opening again needs a reason")
                .isEqualTo("reason");
        treasury.post("periods/" + MONTH + "/open", Map.of("department", justice, "reason", "An invoice was lost"))
                .ok();
        JsonNode trail = treasury.get("periods/" + MONTH + "/trail").ok().json();
        assertThat(trail).anySatisfy(event -> {
            assertThat(event.get("department").asText()).endsWith(justice);
            assertThat(event.get("before").asText()).isEqualTo("CLOSED");
            assertThat(event.get("words").asText()).isEqualTo("An invoice was lost");
            assertThat(event.get("person").asText()).startsWith("Tess");
        });
        assertThat(officer.get("periods/" + MONTH + "/trail").ok().json())
                .anySatisfy(event -> assertThat(event.get("words").asText()).isEqualTo("Known"));
        Api stranger = world.person("Sten", "FINANCE_OFFICER", world.department("TRA"));
        assertThat(stranger.get("periods/" + MONTH + "/trail").ok().text()).doesNotContain(justice);
    }

    @Test
    void theChecklistCountsJustWhatItsListsShow() {
        cost();
        long returned = cost();
        approver.post("costs/" + returned + "/return", Map.of("comment", "Which invoice?"))
                .ok();
        long transfer = posted();

        JsonNode own = officer.get("periods/" + MONTH + "/checklist").ok().json();
        assertThat(own.get("departments").findValuesAsText("department")).containsExactly(justice);
        assertThat(points(own))
                .containsExactlyInAnyOrder(
                        "COSTS_TO_APPROVE 1", "COSTS_RETURNED 1", "TRANSFERS_UNCONFIRMED 1", "RETURN_MISSING 1");
        assertThat(officer.get("transfers?receipt=WAITING&period=" + MONTH + "&department=" + justice)
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(1);

        officer.post("transfers/" + transfer + "/match", null).ok();
        long handedIn = officer.post("periods/" + MONTH + "/returns", Map.of("department", justice, "note", "All in"))
                .ok()
                .json()
                .get("id")
                .asLong();
        assertThat(officer.post("periods/" + MONTH + "/returns", Map.of("department", justice))
                        .text())
                .contains("return.there");
        assertThat(points(officer.get("periods/" + MONTH + "/checklist").ok().json()))
                .containsExactlyInAnyOrder("COSTS_TO_APPROVE 1", "COSTS_RETURNED 1");
        JsonNode glance = officer.get("periods/glance?year=2027-28").ok().json().get(2);
        assertThat(glance.get("open").asInt()).isEqualTo(2);
        assertThat(glance.get("expected").asInt()).isEqualTo(1);
        assertThat(glance.get("handedIn").asInt()).isEqualTo(1);

        assertThat(payer.post("periods/" + MONTH + "/returns/" + handedIn + "/take-back", Map.of("reason", "Mine"))
                        .status())
                .isEqualTo(404);
        officer.post("periods/" + MONTH + "/returns/" + handedIn + "/take-back", Map.of("reason", "One more came"))
                .ok();
        close(justice);
        assertThat(officer.post("periods/" + MONTH + "/returns", Map.of("department", justice))
                        .text())
                .contains("period.closed");
    }

    @Test
    void anImportThatWaitsIsAnOpenPointOfItsMonthsAndDepartments() {
        World.sql(
                "insert into import_run (file_name, file_hash, person_id, imported_at, state, target, sums)"
                        + " select 'june.csv', 'none', id, now(), 'CHECKED', 'COSTS', cast(? as jsonb) from person where user_name = ?",
                "{\"departments\":[{\"code\":\"" + justice + "\"}],\"periods\":[{\"code\":\"" + MONTH + "\"}]}",
                world.userName("Maya"));

        assertThat(points(officer.get("periods/" + MONTH + "/checklist").ok().json()))
                .contains("IMPORTS_TO_RECONCILE 1");
        assertThat(points(officer.get("periods/2027-07/checklist").ok().json()))
                .doesNotContain("IMPORTS_TO_RECONCILE 1");
        assertThat(listed("state=TO_FINISH&period=" + MONTH + "&department=" + justice))
                .containsExactly("june.csv");
        assertThat(listed("state=TO_FINISH&period=2027-07")).isEmpty();
        World.sql("update import_run set sums = null, imported_at = '2027-08-02' where file_name = 'june.csv'");
        for (String month : List.of("2027-07", "2027-08")) {
            assertThat(points(
                            officer.get("periods/" + month + "/checklist").ok().json()))
                    .as("unread, it is of the month in which it came, or the one before")
                    .contains("IMPORTS_UNREAD 1");
            assertThat(listed("state=UNREAD&period=" + month + "&department=" + justice))
                    .containsExactly("june.csv");
        }
        assertThat(points(officer.get("periods/" + MONTH + "/checklist").ok().json()))
                .doesNotContain("IMPORTS_UNREAD 1", "IMPORTS_TO_RECONCILE 1");
        assertThat(listed("state=UNREAD&period=" + MONTH)).isEmpty();
        JsonNode glance = officer.get("periods/glance?year=2027-28").ok().json().get(3);
        assertThat(glance.get("files").asInt()).isEqualTo(1);
        assertThat(glance.get("open").asInt()).as("a file is no line").isZero();
        World.sql("update import_run set state = 'CANCELLED' where file_name = 'june.csv'");
        assertThat(points(officer.get("periods/" + MONTH + "/checklist").ok().json()))
                .doesNotContain("IMPORTS_TO_RECONCILE 1");
    }

    @Test
    void thePayeeConfirmsOrDisputesAndBothSidesSeeIt() {
        long id = posted();
        assertThat(payer.post("transfers/" + id + "/match", null).status()).isEqualTo(403);

        assertThat(officer.post("transfers/" + id + "/dispute", Map.of("comment", ""))
                        .json()
                        .at("/faults/0/field")
                        .asText())
                .isEqualTo("dispute");
        officer.post("transfers/" + id + "/dispute", Map.of("comment", "Only half came"))
                .ok();
        JsonNode seen = payer.get("transfers/" + id).ok().json();
        assertThat(seen.get("receipt").asText()).isEqualTo("DISPUTED");
        assertThat(seen.get("dispute").asText()).isEqualTo("Only half came");
        assertThat(payer.get("transfers?receipt=DISPUTED").json().get("count").asInt())
                .isEqualTo(1);

        JsonNode confirmed =
                officer.post("transfers/" + id + "/match", null).ok().json();
        assertThat(confirmed.get("receipt").asText()).isEqualTo("CONFIRMED");
        assertThat(confirmed.get("answeredBy").asText()).startsWith("Maya");
        assertThat(officer.post("transfers/" + id + "/dispute", Map.of("comment", "No"))
                        .text())
                .contains("transfer.confirmed.already");
    }

    @Test
    void aDepartmentIsAskedForNoReturnOfMonthsInWhichItIsNotOrThatAreClosed() {
        assertThat(points(officer.get("periods/" + MONTH + "/checklist").ok().json()))
                .contains("RETURN_MISSING 1");
        close(justice);
        JsonNode closed = officer.get("periods/" + MONTH + "/checklist").ok().json();
        assertThat(points(closed)).doesNotContain("RETURN_MISSING 1");
        assertThat(closed.at("/departments/0/returnMissing").asBoolean()).isFalse();

        World.sql("update department set ends_on = '2027-07-15' where code = ?", justice);
        assertThat(points(officer.get("periods/2027-07/checklist").ok().json())).contains("RETURN_MISSING 1");
        JsonNode after = officer.get("periods/2027-08/checklist").ok().json();
        assertThat(points(after)).isEmpty();
        assertThat(after.get("departments")).isEmpty();
    }

    @Test
    void exceptionsAreForMonthsAndPeopleOfUse() {
        world.person("Otto", "AUDITOR", null);
        world.person("Ina", "FINANCE_OFFICER", health);
        assertThat(grant("Otto", LocalDate.now()).text()).contains("exception.unable");
        assertThat(grant("Ina", LocalDate.now()).text()).contains("exception.unable");
        grant("Maya", LocalDate.now()).ok();
        close(justice);

        assertThat(grant("Ada", LocalDate.now()).text()).contains("exception.closed");
        JsonNode held = treasury.get("periods/" + MONTH + "/exceptions").ok().json();
        assertThat(held)
                .filteredOn(line -> justice.equals(line.get("department").asText()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.get("holds").asBoolean()).isFalse();
                    assertThat(line.get("closed").asBoolean()).isTrue();
                });
    }

    @Test
    void aClosedMonthTellsOfTheCostsThatCameLaterForIt() {
        close(justice);
        long late = cost();
        approver.post("costs/" + late + "/approve", null).ok();

        assertThat(officer.get("periods/" + MONTH + "/checklist")
                        .ok()
                        .json()
                        .get("later")
                        .asInt())
                .isEqualTo(1);
        JsonNode found =
                officer.get("costs?state=POSTED&belongsTo=" + MONTH).ok().json();
        assertThat(found.get("count").asInt()).isEqualTo(1);
        assertThat(found.at("/lines/0/id").asLong()).isEqualTo(late);
        assertThat(officer.get("costs?belongsTo=2027-05")
                        .ok()
                        .json()
                        .get("count")
                        .asInt())
                .isZero();
    }

    @Test
    void closingWaitsForWhatIsBeingPosted() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (Connection posting = RunningRecoup.application().getConnection()) {
            posting.setAutoCommit(false);
            insertInto(posting, true);
            Future<Answer> closing = pool.submit(() -> treasury.post(
                    "periods/" + MONTH + "/close", Map.of("department", health, "sure", true, "reason", "Known")));
            while ((Long) World.value("select count(*) from pg_stat_activity where wait_event_type = 'Lock'") == 0) {
                Thread.onSpinWait();
            }
            assertThat(closing.isDone()).isFalse();
            posting.commit();
            assertThat(closing.get().status()).isEqualTo(200);
        }
        pool.shutdown();
    }

    private List<String> listed(String which) {
        return officer.get("imports?" + which).ok().json().findValuesAsText("fileName");
    }

    private static List<String> points(JsonNode checklist) {
        return java.util.stream.StreamSupport.stream(checklist.get("points").spliterator(), false)
                .map(point ->
                        point.get("kind").asText() + " " + point.get("count").asInt())
                .toList();
    }

    private void close(String department) {
        treasury.post("periods/" + MONTH + "/close", Map.of("department", department, "sure", true, "reason", "Known"))
                .ok();
    }

    private Answer grant(String name, LocalDate until) {
        return treasury.post(
                "periods/" + MONTH + "/exceptions",
                Map.of(
                        "person",
                        world.userName(name),
                        "department",
                        justice,
                        "until",
                        until.toString(),
                        "reason",
                        "Late"));
    }

    private long cost() {
        return officer.post("costs", costOf(MONTH)).ok().json().get("id").asLong();
    }

    private long posted() {
        long id = payer.post("transfers", transfer(health, justice))
                .ok()
                .json()
                .get("id")
                .asLong();
        payersApprover.post("transfers/" + id + "/approve", null).ok();
        return id;
    }

    private Map<String, Object> costOf(String month) {
        Map<String, Object> cost = new HashMap<>();
        cost.put("project", project);
        cost.put("department", justice);
        cost.put("category", World.STAFF);
        cost.put("period", month);
        cost.put("documentDate", month + "-14");
        cost.put("amount", "10.00");
        return cost;
    }

    private Map<String, Object> transfer(String from, String to) {
        return Map.of(
                "project",
                project,
                "payer",
                from,
                "payee",
                to,
                "period",
                MONTH,
                "paidOn",
                MONTH + "-20",
                "amount",
                "10.00");
    }

    private void insert(Connection connection, boolean application) throws SQLException {
        try (connection) {
            connection.setAutoCommit(false);
            insertInto(connection, application);
            connection.commit();
        }
    }

    /** A cost of justice, behind the application's back. */
    private void insertInto(Connection connection, boolean application) throws SQLException {
        Object person = World.value("select id from person where user_name = ?", world.userName("Maya"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local search_path = recoup");
            if (application) {
                statement.execute("select enter(" + person + ", current_date)");
            }
            statement.execute(
                    "insert into cost (project_id, department_id, category_id, period_id, document_date, amount, state, entered_by)"
                            + " select p.id, p.lead_department_id, k.id, m.id, '2027-06-30', 5, 'SUBMITTED', " + person
                            + " from project p, category k, period m where p.code = '" + project
                            + "' and k.code = 'STAFF' and m.starts_on = '2027-06-01'");
        }
    }
}
