package org.recoup.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.World;

class DepartmentsIT {

    private final World world = new World();
    private final Api treasury = world.person("Tess", "TREASURY", null);

    @Test
    void aDepartmentIsFoundByCodeNameAndAlias() {
        String code = world.department("NEW");
        treasury.put(
                        "departments/" + code,
                        Map.of(
                                "code",
                                code,
                                "name",
                                "Department of Novelty " + code,
                                "startsOn",
                                "2020-01-01",
                                "aliases",
                                List.of("Novelty Office " + code),
                                "version",
                                0))
                .ok();

        for (String words : List.of(code, "of Novelty " + code, "novelty office " + code)) {
            assertThat(treasury.get("departments?words=" + words.replace(" ", "%20"))
                            .ok()
                            .json())
                    .as(words)
                    .singleElement()
                    .satisfies(found -> assertThat(found.get("code").asText()).isEqualTo(code));
        }
    }

    @Test
    void onlyTreasuryDescribesDepartments() {
        Api officer = world.person("Maya", "FINANCE_OFFICER", world.department("OWN"));

        Answer answer = officer.post("departments", Map.of("code", "NOPE", "name", "No", "startsOn", "2020-01-01"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void everyFaultNamesItsField() {
        Answer answer = treasury.post("departments", Map.of("code", "a b", "name", "", "startsOn", "2020-01-01"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("faults").findValuesAsText("field")).containsExactlyInAnyOrder("code", "name");
    }

    @Test
    void whoReadAnOlderVersionIsToldAndNothingIsLost() {
        String code = world.department("TWO");
        Map<String, Object> change = Map.of("code", code, "name", "First", "startsOn", "2020-01-01", "version", 0);
        treasury.put("departments/" + code, change).ok();

        assertThat(treasury.put("departments/" + code, change).status()).isEqualTo(409);
    }

    @Test
    void aDepartmentIsNeverAboveItself() {
        String top = world.department("TOP");
        String below = world.department("LOW", top);

        Answer answer = treasury.put(
                "departments/" + top,
                Map.of("code", top, "name", "Top", "startsOn", "2020-01-01", "parent", below, "version", 0));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("above itself");
    }
}
