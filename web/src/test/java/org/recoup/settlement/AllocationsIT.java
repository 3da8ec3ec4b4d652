package org.recoup.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.World;

class AllocationsIT {

    private final World world = new World();
    private final Books books = new Books(world);
    private final Api treasury = world.person("Tess", "TREASURY", null);
    private final String hlt = world.department("HLT");
    private final String jus = world.department("JUS");
    private final String wrk = world.department("WRK");
    private final String project = world.project("CASE", hlt, hlt, jus, wrk);

    @Test
    void theHouseExampleIsPreviewedAndPostedAlike() {
        houseExample();
        JsonNode preview = ownPool("2026-08");
        JsonNode posted = allocate("2026-08").get("posted").get(0);
        JsonNode statement = statement(posted);

        for (JsonNode shares : List.of(preview.get("shares"), statement.get("shares"))) {
            assertThat(shares)
                    .extracting(share -> share.get("department").asText())
                    .containsExactly(hlt, jus, wrk);
            assertThat(shares.findValuesAsText("contribution")).containsExactly("700000.00", "100000.00", "200000.00");
            assertThat(shares.findValuesAsText("entitled")).containsExactly("1050000.00", "150000.00", "300000.00");
            assertThat(shares.findValuesAsText("due")).containsExactly("900000.00", "-300000.00", "-600000.00");
        }
        assertThat(posted.get("pool").asText()).isEqualTo("1500000.00");
        assertThat(posted.get("moved").asText()).isEqualTo("900000.00");
        assertThat(Books.balance("DUE", hlt)).isEqualTo(90_000_000);
        assertThat(Books.balance("DUE", hlt) + Books.balance("DUE", jus) + Books.balance("DUE", wrk))
                .isZero();
    }

    @Test
    void everyShareExplainsItselfToTheCent() {
        books.agreement(project, 1, "EQUAL", "2025-04-01", null, hlt, jus, wrk);
        books.claim(project, wrk, "2026-08", 10_001);

        JsonNode statement = statement(allocate("2026-08").get("posted").get(0));

        JsonNode first = statement.get("shares").get(0);
        assertThat(first.get("entitled").asText()).isEqualTo("33.34");
        JsonNode why = first.get("explanation");
        assertThat(why.get("exactCents").asText()).isEqualTo("10001/3");
        assertThat(why.at("/steps/0/own").asText() + " of "
                        + why.at("/steps/0/all").asText())
                .isEqualTo("1 of 3");
        assertThat(why.get("oddCentsTo")).extracting(JsonNode::asText).containsExactly(hlt, jus);
        statement.get("shares").forEach(share -> assertThat(
                        share.get("explanation").get("recomputed"))
                .isEqualTo(share.get("entitled")));
        assertThat(statement.get("signatures").findValuesAsText("department")).containsExactly(hlt, jus, wrk);
    }

    @Test
    void fundingCountsForThePayerAndLaterCostsDoNotCount() {
        books.agreement(project, 1, "CONTRIBUTION", "2025-04-01", null, hlt, jus);
        books.cost(project, hlt, "2026-05", 100_00);
        books.funding(project, jus, hlt, "2026-06", 25_00);
        books.cost(project, jus, "2026-09", 999_00);
        books.claim(project, hlt, "2026-08", 1000_00);

        assertThat(ownPool("2026-08").get("shares").findValuesAsText("entitled"))
                .containsExactly("750.00", "250.00");
    }

    @Test
    void aDepartmentThatDidNotSignOwesWhatLandedWithIt() {
        books.agreement(project, 1, "AGREED_PARTS", "2025-04-01", null, hlt + "=3", jus + "=1");
        books.claim(project, wrk, "2026-08", 400_00);

        JsonNode outsider = ownPool("2026-08").get("shares").get(2);

        assertThat(outsider.get("party").asBoolean()).isFalse();
        assertThat(outsider.get("due").asText()).isEqualTo("-400.00");
    }

    @Test
    void onlyVerifiedCashReleasingSavingsMakeThePool() {
        books.agreement(project, 1, "EQUAL", "2025-04-01", null, hlt, jus);
        books.claim(project, hlt, "2026-08", 500_00, "COST_AVOIDANCE");
        long open = books.claim(project, hlt, "2026-08", 600_00);
        World.sql("update claim set state = 'CLAIMED' where id = ?", open);

        Answer nothing = treasury.post("allocations", Map.of("period", "2026-08", "project", project));

        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("No verified cash-releasing savings of 2026-08 wait");
    }

    @Test
    void whatHindersIsSaidAndTheOthersArePosted() {
        String unsigned = world.project("BARE", hlt, hlt);
        String idle = world.project("IDLE", hlt, hlt);
        books.agreement(idle, 1, "CONTRIBUTION", "2025-04-01", null, hlt);
        books.agreement(project, 1, "EQUAL", "2025-04-01", null, hlt, jus);
        for (String each : List.of(unsigned, idle, project)) {
            books.claim(each, hlt, "2025-11", 100_00);
        }

        JsonNode run =
                treasury.post("allocations", Map.of("period", "2025-11")).ok().json();

        assertThat(run.get("posted").findValuesAsText("project")).contains(project);
        assertThat(StreamSupport.stream(run.get("hindered").spliterator(), false)
                        .filter(pool -> List.of(unsigned, idle)
                                .contains(pool.get("project").asText())))
                .extracting(pool -> pool.get("hindrance").asText())
                .containsExactly("NO_AGREEMENT", "NO_WEIGHT");
        assertThat(run.get("hindered").toString()).contains("No sharing agreement is in force");
    }

    @Test
    void aClosedPeriodTakesNoAllocation() {
        books.agreement(project, 1, "EQUAL", "2024-04-01", null, hlt, jus);
        books.claim(project, hlt, "2024-07", 100_00);
        World.sql("update period set state = 'CLOSED' where starts_on = '2024-07-01'");
        try {
            JsonNode run = allocate("2024-07");

            assertThat(run.get("posted")).isEmpty();
            assertThat(run.get("hindered").get(0).get("hindrance").asText()).isEqualTo("PERIOD_CLOSED");
        } finally {
            World.sql("update period set state = 'OPEN', because = 'Test' where starts_on = '2024-07-01'");
        }
    }

    @Test
    void aRunRepeatedFindsNothingAndLateClaimsMakeAPoolOfTheirOwn() {
        houseExample();
        allocate("2026-08");
        assertThat(treasury.post("allocations", Map.of("period", "2026-08", "project", project))
                        .status())
                .isEqualTo(422);
        books.claim(project, jus, "2026-08", 10_00);

        JsonNode late = allocate("2026-08").get("posted").get(0);

        assertThat(late.get("pool").asText()).isEqualTo("10.00");
        assertThat(treasury.get("allocations?period=2026-08&project=" + project).json())
                .hasSize(2);
    }

    @Test
    void aLaterVersionChangesNothingAllocated() {
        books.agreement(project, 1, "CONTRIBUTION", "2025-04-01", "2026-09-01", hlt, jus, wrk);
        contributeAndLand("2026-08");
        JsonNode before = statement(allocate("2026-08").get("posted").get(0));
        books.agreement(project, 2, "EQUAL", "2026-09-01", null, hlt, jus, wrk);
        books.claim(project, wrk, "2026-09", 300_00);

        JsonNode later = statement(allocate("2026-09").get("posted").get(0));
        JsonNode after = statement(before);

        assertThat(later.get("shares").findValuesAsText("entitled")).containsExactly("100.00", "100.00", "100.00");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void oneDepartmentAloneOwesNobody() {
        books.agreement(project, 1, "EQUAL", "2025-04-01", null, hlt);
        books.claim(project, hlt, "2026-08", 100_00);

        JsonNode statement = statement(allocate("2026-08").get("posted").get(0));

        assertThat(statement.get("shares").findValuesAsText("due")).containsExactly("0.00");
    }

    @Test
    void onlyTreasuryAllocatesAndOnlyPartiesSeeIt() {
        houseExample();
        Api officer = world.person("Maya", "FINANCE_OFFICER", jus);
        Api stranger = world.person("Sid", "FINANCE_OFFICER", world.department("FAR"));
        assertThat(officer.post("allocations", Map.of("period", "2026-08")).status())
                .isEqualTo(403);
        String id = allocate("2026-08").get("posted").get(0).get("id").asText();

        assertThat(officer.get("allocations/" + id).ok().json().get("shares")).hasSize(3);
        assertThat(stranger.get("allocations/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("allocations?project=" + project).json()).isEmpty();
        assertThat(stranger.get("allocations/preview?period=2026-08").status()).isEqualTo(403);
    }

    @Test
    void anUndoneAllocationFreesItsClaimsAndKeepsItsReason() {
        houseExample();
        String id = allocate("2026-08").get("posted").get(0).get("id").asText();
        assertThat(treasury.post("allocations/" + id + "/undo", Map.of("reason", " "))
                        .json()
                        .get("faults")
                        .findValuesAsText("field"))
                .containsExactly("reason");

        JsonNode undone = treasury.post("allocations/" + id + "/undo", Map.of("reason", "Wrong agreement"))
                .ok()
                .json();

        assertThat(undone.get("reversed").asBoolean()).isTrue();
        assertThat(undone.get("reason").asText()).isEqualTo("Wrong agreement");
        assertThat(undone.get("claims")).hasSize(3);
        assertThat(Books.balance("DUE", hlt)).isZero();
        assertThat(ownPool("2026-08").get("pool").asText()).isEqualTo("1500000.00");
    }

    private void houseExample() {
        books.agreement(project, 1, "CONTRIBUTION", "2025-04-01", null, hlt, jus, wrk);
        contributeAndLand("2026-08");
    }

    private void contributeAndLand(String month) {
        books.cost(project, hlt, "2026-04", 700_000_00);
        books.cost(project, wrk, "2026-05", 200_000_00);
        books.cost(project, jus, "2026-05", 100_000_00);
        books.claim(project, hlt, month, 150_000_00);
        books.claim(project, wrk, month, 900_000_00);
        books.claim(project, jus, month, 450_000_00);
    }

    private JsonNode ownPool(String period) {
        return StreamSupport.stream(
                        treasury.get("allocations/preview?period=" + period)
                                .ok()
                                .json()
                                .spliterator(),
                        false)
                .filter(pool -> pool.get("project").asText().equals(project))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode allocate(String period) {
        return treasury.post("allocations", Map.of("period", period, "project", project))
                .ok()
                .json();
    }

    private JsonNode statement(JsonNode line) {
        return treasury.get("allocations/" + line.get("id").asText()).ok().json();
    }
}
