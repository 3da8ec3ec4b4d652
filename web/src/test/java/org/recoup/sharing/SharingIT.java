package org.recoup.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.RunningRecoup;
import org.recoup.run.World;

/** The sharing engine for anybody's own numbers, as somebody who wants to check us would use it. */
class SharingIT {

    private final Api anybody = new World().person("Ben", "AUDITOR", null);

    @Test
    void everyExampleOfTheDocumentationWorks() throws IOException {
        JsonNode paths = Api.JSON
                .readTree(RunningRecoup.address().resolve("openapi?format=JSON").toURL())
                .get("paths");
        int tried = 0;
        for (String path : List.of("/api/sharing/preview", "/api/sharing/compare")) {
            JsonNode examples =
                    paths.at("/" + path.replace("/", "~1") + "/post/requestBody/content/application~1json/examples");
            for (Iterator<JsonNode> each = examples.elements(); each.hasNext(); tried++) {
                JsonNode value = each.next().get("value");
                JsonNode body = value.isTextual() ? Api.JSON.readTree(value.asText()) : value;
                anybody.post(path.substring("/api/".length()), body).ok();
            }
        }

        assertThat(tried).isEqualTo(4);
    }

    @Test
    void amountsAndFractionsAreDocumentedAsTheTextsThatTheyAre() throws IOException {
        JsonNode schemas = Api.JSON
                .readTree(RunningRecoup.address().resolve("openapi?format=JSON").toURL())
                .at("/components/schemas");

        assertThat(schemas.at("/Money/type").asText()).isEqualTo("string");
        assertThat(schemas.at("/Fraction/type").asText()).isEqualTo("string");
        assertThat(schemas.has("CurrencyUnit")).isFalse();
    }

    @Test
    void aTableOfGroupsIsDividedAndItsStabilityReported() {
        JsonNode answer = anybody.post("sharing/preview", tva("NUCLEOLUS")).ok().json();

        assertThat(answer.get("shares"))
                .extracting(share -> share.get("toDate").asText())
                .containsExactly("93540.00", "116234.00", "202810.00");
        assertThat(answer.at("/stability/stable").asBoolean()).isTrue();
        answer.get("shares").forEach(share -> assertThat(share.at("/explanation/recomputed"))
                .isEqualTo(share.get("amount")));
    }

    @Test
    void theWorstOffGroupIsNamedWithItsAmount() {
        ObjectNode question = tva("AGREED_PARTS");
        ((ArrayNode) question.get("parties")).forEach(party -> ((ObjectNode) party)
                .put("parts", party.get("department").asText().equals("F") ? 1 : 0));

        JsonNode stability =
                anybody.post("sharing/preview", question).ok().json().get("stability");

        assertThat(stability.get("stable").asBoolean()).isFalse();
        assertThat(stability.at("/worstOff/members"))
                .extracting(JsonNode::asText)
                .containsExactly("F");
        assertThat(stability.at("/worstOff/gain").asText()).isEqualTo("27175800");
    }

    @Test
    void whatIsMissingIsNamedWithItsField() {
        ObjectNode question = tva("SHAPLEY");
        ((ArrayNode) question.at("/joint/coalitions")).remove(3);

        Answer refused = anybody.post("sharing/preview", question);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/faults/0/field").asText()).isEqualTo("joint.coalitions");
        assertThat(refused.text()).contains("The value of the group F+P is missing");
    }

    @Test
    void manyRulesStandSideBySideWithNetPositions() {
        JsonNode columns = anybody.post(
                        "sharing/compare",
                        Map.of(
                                "parties",
                                List.of(
                                        Map.of("department", "A"),
                                        Map.of("department", "B"),
                                        Map.of("department", "C")),
                                "pool",
                                "400000.00",
                                "paid",
                                List.of(
                                        Map.of("department", "A", "amount", "700000.00"),
                                        Map.of("department", "B", "amount", "200000.00"),
                                        Map.of("department", "C", "amount", "100000.00"))))
                .ok()
                .json()
                .get("columns");

        assertThat(column(columns, "TALMUD").findValuesAsText("share"))
                .containsExactly("250000.00", "100000.00", "50000.00");
        assertThat(column(columns, "TALMUD").findValuesAsText("net"))
                .containsExactly("-450000.00", "-100000.00", "-50000.00");
        assertThat(column(columns, "SHAPLEY").get("refusal").asText()).contains("what departments could do alone");
    }

    @Test
    void aStrangerIsTurnedAway() {
        assertThat(new Api(RunningRecoup.address(), "no token")
                        .post("sharing/preview", tva("SHAPLEY"))
                        .status())
                .isEqualTo(401);
    }

    private static JsonNode column(JsonNode columns, String rule) {
        for (JsonNode column : columns) {
            if (column.get("rule").asText().equals(rule)) {
                return column;
            }
        }
        throw new AssertionError("no column of " + rule);
    }

    /** Ransmeier 1942, as in Straffin and Heaney 1981, in thousand dollars. */
    private static ObjectNode tva(String rule) {
        ObjectNode question = Api.JSON.createObjectNode();
        for (String code : List.of("F", "N", "P")) {
            question.withArray("parties").addObject().put("department", code);
        }
        question.withArray("tiers").addObject().put("take", "REST").put("rule", rule);
        ObjectNode joint = question.putObject("joint").put("sense", "COST");
        Map<String, Integer> costs =
                Map.of("N", 163520, "F", 140826, "P", 250096, "FN", 301607, "NP", 378821, "FP", 367370, "FNP", 412584);
        costs.keySet().stream().sorted().forEach(group -> {
            ObjectNode value =
                    joint.withArray("coalitions").addObject().put("amount", String.valueOf(costs.get(group)));
            group.chars().forEach(code -> value.withArray("departments").add(String.valueOf((char) code)));
        });
        return question;
    }
}
