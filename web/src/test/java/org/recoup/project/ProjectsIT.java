package org.recoup.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.World;

class ProjectsIT {

    private final World world = new World();
    private final Api treasury = world.person("Tess", "TREASURY", null);
    private final String health = world.department("HLT");
    private final String justice = world.department("JUS");

    @Test
    void treasuryCreatesAProjectWithItsFunders() {
        Answer created = treasury.post("projects", described(health, justice)).ok();

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().get("funders"))
                .extracting(node -> node.asText())
                .containsExactly(health, justice);
        assertThat(treasury.get("projects?words=" + code() + "&programme=" + world.programme())
                        .ok()
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aProjectIsDescribedAnew() {
        treasury.post("projects", described(health, justice)).ok();
        Map<String, Object> change = described(justice);
        change.put("name", "Renamed");

        Answer changed = treasury.put("projects/" + code(), change).ok();

        assertThat(changed.json().get("name").asText()).isEqualTo("Renamed");
        assertThat(changed.json().get("funders"))
                .extracting(node -> node.asText())
                .containsExactly(justice);
        assertThat(treasury.put("projects/" + code(), change).status()).isEqualTo(409);
    }

    @Test
    void everyFaultOfAProjectNamesItsField() {
        Answer answer = treasury.post("projects", Map.of("code", "a b"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("faults").findValuesAsText("field"))
                .containsExactlyInAnyOrder("code", "name", "programme", "lead", "startsOn", "funders");
    }

    @Test
    void unknownDepartmentsAndWrongDatesAreRefusedAtTheirFields() {
        Map<String, Object> unknown = described("NOBODY");
        Map<String, Object> dates = described(health);
        dates.put("endsOn", "2024-04-01");

        assertThat(treasury.post("projects", unknown)
                        .json()
                        .at("/faults/0/field")
                        .asText())
                .isEqualTo("funders");
        assertThat(treasury.post("projects", dates).json().at("/faults/0/field").asText())
                .isEqualTo("endsOn");
    }

    @Test
    void aProjectOfOthersIsNotThere() {
        treasury.post("projects", described(health)).ok();
        Api stranger = world.person("Stan", "FINANCE_OFFICER", world.department("OUT"));
        Api funder = world.person("Fay", "FINANCE_OFFICER", health);
        Api lead = world.person("Lea", "BIDDER", justice);

        for (String path : List.of("", "/agreements", "/figures")) {
            assertThat(stranger.get("projects/" + code() + path).status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(funder.get("projects/" + code() + path).status())
                    .as(path)
                    .isEqualTo(200);
            assertThat(lead.get("projects/" + code() + path).status()).as(path).isEqualTo(200);
        }
        assertThat(stranger.get("projects").json().get("total").asInt()).isZero();
    }

    @Test
    void onlyTreasuryDescribesProjectsProgrammesAndCategories() {
        Api officer = world.person("Maya", "FINANCE_OFFICER", health);

        assertThat(officer.post("projects", described(health)).status()).isEqualTo(403);
        assertThat(officer.post("programmes", Map.of("code", "X", "name", "X")).status())
                .isEqualTo(403);
        assertThat(officer.post("categories", Map.of("code", "X", "name", "X", "budgetType", "CAPITAL"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void programmesAndCategoriesAreCreatedAndNamedAnew() {
        String code = "NEW" + world.programme();

        treasury.post("programmes", Map.of("code", code, "name", "First")).ok();
        treasury.put("programmes/" + code, Map.of("code", code, "name", "Second", "version", 0))
                .ok();
        treasury.post("categories", Map.of("code", code, "name", "Licences", "budgetType", "RESOURCE"))
                .ok();
        treasury.put(
                        "categories/" + code,
                        Map.of("code", code, "name", "Licences", "budgetType", "CAPITAL", "version", 0))
                .ok();

        assertThat(treasury.get("programmes/" + code).json().get("name").asText())
                .isEqualTo("Second");
        assertThat(treasury.get("categories").json().findValuesAsText("code")).contains(code);
        assertThat(treasury.get("categories/" + code).json().get("budgetType").asText())
                .isEqualTo("CAPITAL");
        assertThat(treasury.post("programmes", Map.of("code", code, "name", "Again"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void pagesHoldFiftyProjects() {
        for (int i = 0; i < 51; i++) {
            world.project("PAGE" + (100 + i) + "W", health, health);
        }
        String filter = "projects?programme=" + world.programme();

        assertThat(treasury.get(filter).json().get("rows")).hasSize(50);
        assertThat(treasury.get(filter + "&page=2").json().get("rows")).hasSize(1);
        assertThat(treasury.get(filter + "&page=9").json().get("page").asInt()).isEqualTo(2);
    }

    private String code() {
        return "PRJ" + world.programme();
    }

    private Map<String, Object> described(String... funders) {
        return new HashMap<>(Map.of(
                "code",
                code(),
                "name",
                "Shared case platform",
                "programme",
                world.programme(),
                "lead",
                justice,
                "startsOn",
                "2024-04-01",
                "funders",
                List.of(funders),
                "version",
                0));
    }
}
