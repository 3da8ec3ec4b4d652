package org.recoup.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.World;

/** What rules that were not chosen would have paid, out of the facts of an allocation. */
class ComparisonIT {

    private final World world = new World();
    private final Books books = new Books(world);
    private final Api treasury = world.person("Tess", "TREASURY", null);
    private final String hlt = world.department("HLT");
    private final String jus = world.department("JUS");
    private final String wrk = world.department("WRK");
    private final String project = world.project("CASE", hlt, hlt, jus, wrk);

    @Test
    void fourHundredThousandGoAsEachRuleSays() {
        JsonNode comparison = comparison(threePayers("EQUAL"));

        assertThat(comparison.get("pool").asText()).isEqualTo("400000.00");
        assertThat(comparison.get("departments").findValuesAsText("contributed"))
                .containsExactly("700000.00", "200000.00", "100000.00");
        assertThat(shares(comparison, "EQUAL")).containsExactly("133333.34", "133333.33", "133333.33");
        assertThat(shares(comparison, "CONTRIBUTION")).containsExactly("280000.00", "80000.00", "40000.00");
        assertThat(shares(comparison, "PRO_RATA")).containsExactly("280000.00", "80000.00", "40000.00");
        assertThat(shares(comparison, "TALMUD")).containsExactly("250000.00", "100000.00", "50000.00");
        assertThat(shares(comparison, "RANDOM_ARRIVAL")).containsExactly("250000.00", "100000.00", "50000.00");
        assertThat(shares(comparison, "CONSTRAINED_EQUAL_AWARDS"))
                .containsExactly("150000.00", "150000.00", "100000.00");
        assertThat(shares(comparison, "CONSTRAINED_EQUAL_LOSSES")).containsExactly("400000.00", "0.00", "0.00");
    }

    @Test
    void differencesAreToTheChosenRuleAndNetsToContributions() {
        JsonNode talmud = rule(comparison(threePayers("EQUAL")), "TALMUD");

        assertThat(talmud.get("shares").findValuesAsText("difference"))
                .containsExactly("116666.66", "-33333.33", "-83333.33");
        assertThat(talmud.get("shares").findValuesAsText("net"))
                .containsExactly("-450000.00", "-100000.00", "-50000.00");
        assertThat(talmud.get("about").asText()).contains("half of what each may recoup");
    }

    @Test
    void theChosenRuleStandsFirstAndIsWhatWasAllocatedToDate() {
        threePayers("CONTRIBUTION");
        books.claim(project, jus, "2026-09", 100_01);
        String second = allocate("2026-09");

        JsonNode comparison = comparison(second);

        JsonNode chosen = comparison.get("rules").get(0);
        assertThat(chosen.get("chosen").asBoolean()).isTrue();
        assertThat(chosen.get("rule").asText()).isEqualTo("CONTRIBUTION");
        assertThat(comparison.get("rules").findValuesAsText("rule")).containsOnlyOnce("CONTRIBUTION");
        assertThat(comparison.get("confirmed").asBoolean()).isTrue();
        assertThat(chosen.get("shares").findValuesAsText("share")).containsExactly("280070.01", "80020.00", "40010.00");
        assertThat(toDate(second)).isEqualTo(chosen.get("shares").findValuesAsText("share"));
    }

    @Test
    void laterCostsAndVersionsChangeNothing() {
        String id = threePayers("EQUAL");
        JsonNode before = comparison(id);
        World.sql(
                "update agreement set valid = daterange(lower(valid), '2026-09-01') where project_id = (select id from project where code = ?)",
                project);
        books.agreement(project, 2, "CONTRIBUTION", "2026-09-01", null, hlt, jus, wrk);
        books.cost(project, wrk, "2026-05", 900_000_00);

        assertThat(comparison(id)).isEqualTo(before);
    }

    @Test
    void aRuleThatLacksSomethingSaysWhat() {
        JsonNode comparison = comparison(threePayers("EQUAL"));

        JsonNode shapley = rule(comparison, "SHAPLEY");
        assertThat(shapley.get("shares")).isEmpty();
        assertThat(shapley.get("refusal").asText()).contains("what departments could do alone and in groups");
        assertThat(rule(comparison, "DISCOUNTED_CONTRIBUTION").get("refusal").asText())
                .contains("schedule of rates");
        assertThat(comparison.get("rules")).hasSize(22);
    }

    @Test
    void anAllocationWithoutFactsHasNothingToCompare() {
        String id = threePayers("EQUAL");
        World.sql("update allocation set facts = null where id = cast(? as bigint)", id);

        JsonNode comparison = comparison(id);

        assertThat(comparison.get("rules")).isEmpty();
        assertThat(comparison.get("allocation").asText()).isEqualTo(id);
    }

    @Test
    void partiesSeeItAndOthersDoNot() {
        String id = threePayers("EQUAL");
        Api officer = world.person("Maya", "FINANCE_OFFICER", jus);
        Api stranger = world.person("Sid", "FINANCE_OFFICER", world.department("FAR"));

        assertThat(shares(officer.get("allocations/" + id + "/comparison").ok().json(), "TALMUD"))
                .hasSize(3);
        assertThat(stranger.get("allocations/" + id + "/comparison").status()).isEqualTo(404);
    }

    @Test
    void itComesAsAPdfAndAsAWorkbook() {
        String address = "allocations/" + threePayers("EQUAL") + "/comparison?format=";

        assertThat(treasury.get(address + "pdf").ok().text()).startsWith("%PDF");
        assertThat(treasury.get(address + "xlsx").ok().text()).startsWith("PK");
        assertThat(treasury.get(address + "doc").status()).isEqualTo(422);
    }

    private String threePayers(String rule) {
        books.agreement(project, 1, rule, "2025-04-01", null, hlt, jus, wrk);
        books.cost(project, hlt, "2026-04", 700_000_00);
        books.cost(project, jus, "2026-05", 200_000_00);
        books.cost(project, wrk, "2026-05", 100_000_00);
        books.claim(project, wrk, "2026-08", 400_000_00);
        return allocate("2026-08");
    }

    private String allocate(String period) {
        return treasury.post("allocations", Map.of("period", period, "project", project))
                .ok()
                .json()
                .at("/posted/0/id")
                .asText();
    }

    private JsonNode comparison(String id) {
        return treasury.get("allocations/" + id + "/comparison").ok().json();
    }

    /** The stored shares of an allocation, with what was given before. */
    private List<String> toDate(String id) {
        return StreamSupport.stream(
                        treasury.get("allocations/" + id)
                                .ok()
                                .json()
                                .get("shares")
                                .spliterator(),
                        false)
                .map(share -> new java.math.BigDecimal(share.get("entitled").asText())
                        .add(new java.math.BigDecimal(
                                share.at("/explanation/already").asText()))
                        .toPlainString())
                .toList();
    }

    private static List<String> shares(JsonNode comparison, String rule) {
        return rule(comparison, rule).get("shares").findValuesAsText("share");
    }

    private static JsonNode rule(JsonNode comparison, String rule) {
        return StreamSupport.stream(comparison.get("rules").spliterator(), false)
                .filter(each -> each.get("rule").asText().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
