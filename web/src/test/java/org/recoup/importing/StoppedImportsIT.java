package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.importing.Csv.column;
import static org.recoup.importing.Csv.fixed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Held;
import org.recoup.run.World;

/** A person watches an import and stops it while a server works on it, early and late. */
class StoppedImportsIT {

    private static final int ROWS = 60_000;

    private final World world = new World();
    private final String department = world.department("STP");
    private final String project = world.project("ST", department, department);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", department);
    private final Runs runs = new Runs(officer);
    private final String mapping = "Invoices " + department;

    @BeforeEach
    void mapping() {
        Csv.mapping(
                officer,
                mapping,
                "COSTS",
                Map.of(
                        "fields",
                        Map.of(
                                "project", fixed(project),
                                "department", fixed(department),
                                "date", column("Posted"),
                                "reference", column("Invoice")),
                        "amounts",
                        List.of(Map.of("column", "Amount", "category", World.STAFF)),
                        "periodRule",
                        "DATE"));
    }

    @AfterEach
    void dropWhatWaits() {
        runs.dropWaiting();
    }

    static String file(int rows) {
        StringBuilder csv = new StringBuilder("Posted,Invoice,Amount\n");
        for (int row = 1; row <= rows; row++) {
            csv.append("2026-05-15,INV-").append(row).append(",1.25\n");
        }
        return csv.toString();
    }

    /** Waits until it has come some of the way, and not all of it. */
    private JsonNode underWay(long run, String state) {
        JsonNode now = officer.get("imports/" + run).ok().json();
        while (percent(now) == 0 || percent(now) == 100) {
            assertThat(now.get("state").asText())
                    .as("came to its end unseen: " + now)
                    .isEqualTo(state);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            now = officer.get("imports/" + run).ok().json();
        }
        assertThat(now.get("state").asText()).isEqualTo(state);
        return now;
    }

    private static long percent(JsonNode run) {
        long all = run.get("totalToDo").asLong();
        return all == 0 ? 0 : run.get("done").asLong() * 100 / all;
    }

    private JsonNode cancelled(long run) {
        return officer.post("imports/" + run + "/cancel", Map.of()).ok().json();
    }

    private Object costs(long run) {
        return World.value("select count(*) from cost where import_run_id = ?", run);
    }

    @Test
    void whatIsStoppedUnderWayStoresNothingAndWaitsForItsPerson() {
        long run = runs.upload("many.csv", file(ROWS));
        officer.post("imports/" + run + "/check?mapping=" + Runs.encoded(mapping), Map.of())
                .ok();
        assertThat(percent(underWay(run, "CHECKING"))).isStrictlyBetween(0L, 100L);
        assertThat(cancelled(run).get("cancelAsked").asBoolean()).isTrue();
        assertThat(runs.settled(run).get("state").asText()).isEqualTo("UPLOADED");

        assertThat(runs.check(run, mapping).get("linesAdded").asInt()).isEqualTo(ROWS);
        officer.post("imports/" + run + "/store", Map.of()).ok();
        underWay(run, "STORING");
        assertThat(cancelled(run).get("state").asText()).isEqualTo("STORING");
        JsonNode stopped = runs.settled(run);
        assertThat(stopped.get("state").asText()).isEqualTo("CHECKED");
        assertThat(stopped.get("cancelAsked").asBoolean()).isFalse();
        assertThat(stopped.get("linesAdded").asInt()).isEqualTo(ROWS);
        assertThat(costs(run)).isEqualTo(0L);
    }

    @Test
    void whoWasToldThatItStopsNeverFindsItStored() {
        long run = runs.upload("few.csv", file(3));
        runs.check(run, mapping);
        try (Held costs = Held.table("cost")) {
            officer.post("imports/" + run + "/store", Map.of()).ok();
            costs.awaitWork();
            JsonNode told = cancelled(run);
            assertThat(told.get("state").asText()).isEqualTo("STORING");
            assertThat(told.get("cancelAsked").asBoolean()).isTrue();
        }

        assertThat(runs.settled(run).get("state").asText()).isEqualTo("CHECKED");
        assertThat(costs(run)).isEqualTo(0L);
        assertThat(runs.store(run, false).get("state").asText()).isEqualTo("STORED");
        assertThat(costs(run)).isEqualTo(3L);
    }
}
