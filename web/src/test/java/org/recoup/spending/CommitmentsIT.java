package org.recoup.spending;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.World;

class CommitmentsIT {

    private final World world = new World();
    private final String justice = world.department("JUS");
    private final String project = world.project("CASE", justice, justice);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", justice);

    @Test
    void aCommitmentIsListedAndNotPosted() {
        JsonNode made = officer.post("commitments", commitment("2026-27", "500.00"))
                .ok()
                .json();
        officer.post("commitments", commitment("2025-26", "-20.00")).ok();

        assertThat(made.get("category").isNull()).isTrue();
        JsonNode all = officer.get("commitments?project=" + project).ok().json();
        assertThat(all.get("count").asInt()).isEqualTo(2);
        assertThat(all.get("total").asText()).isEqualTo("480.00");
        assertThat(officer.get("commitments?year=2025-26&project=" + project)
                        .ok()
                        .json()
                        .get("total")
                        .asText())
                .isEqualTo("-20.00");
        assertThat(Book.journals(project)).isZero();
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertFault(officer.post("commitments", commitment("1999-00", "1.00")), "year");
        assertFault(officer.post("commitments", commitment("2026-27", "0.00")), "amount");
        assertFault(
                officer.post("commitments", Book.with(commitment("2026-27", "1.00"), "category", "NONE")), "category");
    }

    @Test
    void anotherDepartmentSeesNothingAndPromisesNothing() {
        Api stranger = world.person("Sten", "FINANCE_OFFICER", world.department("TRA"));
        officer.post("commitments", commitment("2026-27", "500.00")).ok();

        assertThat(stranger.get("commitments").ok().json().get("lines")).isEmpty();
        assertThat(stranger.post("commitments", commitment("2026-27", "1.00")).status())
                .isEqualTo(403);
    }

    private Map<String, Object> commitment(String year, String amount) {
        return new HashMap<>(Map.of(
                "project", project,
                "department", justice,
                "year", year,
                "reference", "PO-77",
                "description", "Hosting for a year",
                "amount", amount));
    }

    private static void assertFault(Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().get("faults").findValuesAsText("field"))
                .as(answer.text())
                .contains(field);
    }
}
