package org.recoup.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.World;

class AuditIT {

    private final World world = new World();
    private final Api treasury = world.person("Tess", "TREASURY", null);
    private final LocalDate today = LocalDate.now();

    @Test
    void aChangeShowsEachFieldBeforeAndAfterWithCodesForReferences() {
        String top = world.department("TOP");
        String code = world.department("LOW");
        treasury.put(
                        "departments/" + code,
                        Map.of("code", code, "name", "Renamed", "startsOn", "1900-01-01", "parent", top, "version", 0))
                .ok();

        JsonNode event = events("audit?entity=department&person=" + world.userName("Tess"))
                .get(0);

        assertThat(event.get("action").asText()).isEqualTo("UPDATE");
        assertThat(event.get("label").asText()).isEqualTo(code);
        assertThat(event.get("changes").toString())
                .isEqualTo("[{\"field\":\"name\",\"before\":\"Department " + code + "\",\"after\":\"Renamed\"},"
                        + "{\"field\":\"parent_id\",\"before\":null,\"after\":\"" + top + "\"}]");
    }

    @Test
    void theTrailIsFilteredByRecordPersonAndDays() {
        String code = world.department("FIL");
        Object id = World.value("select id from department where code = ?", code);

        assertThat(events("audit?entity=department&id=" + id)).singleElement().satisfies(event -> {
            assertThat(event.get("action").asText()).isEqualTo("INSERT");
            assertThat(event.get("person").isNull()).isTrue();
        });
        assertThat(events("audit?entity=department&id=" + id + "&from=" + today + "&to=" + today))
                .hasSize(1);
        assertThat(events("audit?entity=department&id=" + id + "&to=" + today.minusDays(1)))
                .isEmpty();
        assertThat(events("audit?entity=department&id=" + id + "&person=" + world.userName("Tess")))
                .isEmpty();
        assertThat(events("audit?person=nobody")).isEmpty();
        assertThat(treasury.get("audit?from=soon").status()).isEqualTo(422);
    }

    @Test
    void pagesHaveFiftyEventsNewestFirst() {
        for (int i = 0; i < 60; i++) {
            world.department("PG" + i + "X");
        }

        JsonNode first = treasury.get("audit?entity=department").ok().json();
        JsonNode second =
                treasury.get("audit?entity=department&page=2").ok().json().get("events");

        assertThat(first.get("events")).hasSize(50);
        assertThat(first.get("more").asBoolean()).isTrue();
        assertThat(second.get(0).get("id").asLong())
                .isLessThan(first.get("events").get(49).get("id").asLong());
    }

    @Test
    void auditorsSeeAllAndOthersWhatTheyDidOrWhatWasDoneForThem() {
        String own = world.department("OWN");
        Api officer = world.person("Maya", "FINANCE_OFFICER", own);
        Api assurer = world.person("Sue", "ASSURER", null);
        Api auditor = world.person("Ada", "AUDITOR", null);
        officer.post(
                        "delegations",
                        Map.of(
                                "to",
                                world.userName("Tess"),
                                "from",
                                today,
                                "until",
                                today.plusDays(1),
                                "reason",
                                "Leave"))
                .ok();

        JsonNode seen = officer.get("audit").ok().json().get("events");
        assertThat(seen)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.get("person").asText()).isEqualTo(world.userName("Maya")));
        assertThat(assurer.get("audit").ok().json().get("events")).isEmpty();
        assertThat(auditor.get("audit?entity=delegation&person=" + world.userName("Maya"))
                        .ok()
                        .json()
                        .get("events"))
                .hasSize(1);
    }

    @Test
    void aNewPasswordLeavesATraceAndNoSecret() {
        String name = world.userName("nina");
        treasury.post("people", Map.of("userName", name, "fullName", "Nina", "password", "a long enough word"))
                .ok();
        treasury.put("people/" + name + "/password", Map.of("password", "another long word"))
                .ok();

        JsonNode events = events("audit?entity=credential&person=" + world.userName("Tess"));

        assertThat(events).hasSize(2);
        assertThat(events.get(0).get("label").asText()).isEqualTo(name);
        assertThat(events.toString()).doesNotContain("PBKDF2").doesNotContain("hash");
    }

    private JsonNode events(String path) {
        return treasury.get(path).ok().json().get("events");
    }
}
