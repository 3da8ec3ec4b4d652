package org.recoup.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.World;

/** A settlement nets over all projects of the house, so each test first settles what others left open. */
class SettlementsIT {

    private final World world = new World();
    private final Books books = new Books(world);
    private final Api treasury = world.person("Tess", "TREASURY", null);
    private final String hlt = world.department("HLT");
    private final String jus = world.department("JUS");
    private final String wrk = world.department("WRK");
    private final String project = world.project("CASE", hlt, hlt, jus, wrk);

    @BeforeEach
    void settleWhatOthersLeft() {
        treasury.post("settlements", Map.of("upTo", "2026-08"));
    }

    @Test
    void theHouseExampleIsPaidInTwoPaymentsAndThenNobodyOwes() {
        houseExample();
        JsonNode settlement = issue();
        assertThat(paymentsOf(settlement))
                .containsExactly(jus + " pays " + hlt + " 300000.00", wrk + " pays " + hlt + " 600000.00");
        assertThat(settlement.get("dueOn").asText()).isEqualTo("2026-10-15");
        assertThat(settlement.get("allocations").findValuesAsText("project")).containsExactly(project);

        for (JsonNode payment : settlement.get("payments")) {
            pay(payment, "2026-09-10").ok();
        }

        for (String department : List.of(hlt, jus, wrk)) {
            assertThat(Books.balance("DUE", department)).isZero();
        }
        assertThat(Books.balance("SETTLED", hlt)).isEqualTo(900_000_00);
        assertThat(Books.balance("SETTLED", wrk)).isEqualTo(-600_000_00);
        assertThat(World.value("select due_sum from ledger_pulse()")).isEqualTo(0L);
        Answer nothing = treasury.post("settlements", Map.of("upTo", "2026-08"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("Nothing is owed up to 2026-08");
    }

    @Test
    void whatIsIssuedIsNotAskedForTwice() {
        houseExample();
        issue();

        JsonNode preview = treasury.get("settlements/preview?upTo=2026-08").ok().json();

        assertThat(preview.get("payments")).isEmpty();
        assertThat(preview.get("allocations")).isEmpty();
        assertThat(position(preview, hlt).get("allocated").asText()).isEqualTo("900000.00");
        assertThat(position(preview, hlt).get("underWay").asText()).isEqualTo("-900000.00");
    }

    @Test
    void twoProjectsAreNettedIntoOnePayment() {
        String other = world.project("PAY", jus, hlt, jus);
        books.agreement(project, 1, "EQUAL", "2025-04-01", null, hlt, jus);
        books.agreement(other, 1, "EQUAL", "2025-04-01", null, hlt, jus);
        books.claim(project, jus, "2026-07", 1000_00);
        books.claim(other, hlt, "2026-08", 400_00);
        allocate(project, "2026-07");
        allocate(other, "2026-08");

        assertThat(paymentsOf(issue())).containsExactly(jus + " pays " + hlt + " 300.00");
    }

    @Test
    void laterPeriodsWaitForTheirSettlement() {
        twoPeriods();

        assertThat(paymentsOf(issue())).containsExactly(jus + " pays " + hlt + " 500.00");
        assertThat(paymentsOf(
                        treasury.get("settlements/preview?upTo=2026-09").ok().json()))
                .contains(jus + " pays " + hlt + " 2000.00");
    }

    @Test
    void whatALaterSettlementNettedIsNotPaidBackByAnEarlierOne() {
        twoPeriods();
        treasury.post("settlements", Map.of("upTo", "2026-09")).ok();

        JsonNode earlier = treasury.get("settlements/preview?upTo=2026-08").ok().json();

        assertThat(position(earlier, jus).get("net").asText()).isEqualTo("0.00");
        assertThat(paymentsOf(earlier)).noneMatch(payment -> payment.contains(jus));
    }

    @Test
    void anUndoneAllocationReversesItsSettlementAndTheOthersAreNettedAnew() {
        twoPeriods();
        JsonNode settlement =
                treasury.post("settlements", Map.of("upTo", "2026-09")).ok().json();
        settlement.get("payments").forEach(payment -> pay(payment, "2026-09-10").ok());
        String late = treasury.get("allocations?period=2026-09&project=" + project)
                .json()
                .get(0)
                .get("id")
                .asText();

        treasury.post("allocations/" + late + "/undo", Map.of("reason", "Counted twice"))
                .ok();

        JsonNode reversed = treasury.get("settlements/" + settlement.get("id").asText())
                .ok()
                .json();
        assertThat(reversed.get("state").asText()).isEqualTo("REVERSED");
        assertThat(reversed.get("reason").asText()).isEqualTo("Counted twice");
        assertThat(reversed.get("payments").findValuesAsText("state")).containsOnly("TO_RETURN");
        assertThat(paymentsOf(issue())).contains(jus + " pays " + hlt + " 500.00");
    }

    @Test
    void aPaymentIsNotedOnceAndOnlyInAnOpenPeriod() {
        houseExample();
        JsonNode payment = issue().get("payments").get(0);
        World.sql("update period set state = 'CLOSED' where starts_on = '2024-06-01'");
        try {
            Answer closed = pay(payment, "2024-06-15");
            assertThat(closed.status()).isEqualTo(422);
            assertThat(closed.json().get("faults").get(0).get("field").asText()).isEqualTo("paidOn");
            assertThat(closed.text()).contains("Period 2024-06 is closed");
        } finally {
            World.sql("update period set state = 'OPEN', because = 'Test' where starts_on = '2024-06-01'");
        }

        JsonNode paid = pay(payment, "2026-09-10").ok().json();

        assertThat(paid.get("state").asText()).isEqualTo("PAID");
        assertThat(paid.get("reference").asText()).isEqualTo("BACS 1");
        assertThat(pay(payment, "2026-09-11").status()).isEqualTo(422);
    }

    @Test
    void onlyMoneyThatIsToBeReturnedGoesBack() {
        houseExample();
        String id = issue().get("payments").get(0).get("id").asText();
        Map<String, String> day = Map.of("returnedOn", "2026-10-01");
        assertThat(treasury.post("payments/" + id + "/returned", day).status()).isEqualTo(422);
        treasury.post("payments/" + id + "/paid", Map.of("paidOn", "2026-09-10"))
                .ok();
        World.sql("update payment set state = 'TO_RETURN' where id = ?", Long.valueOf(id));

        assertThat(treasury.post("payments/" + id + "/returned", Map.of("returnedOn", "2026-09-01"))
                        .text())
                .contains("before");
        JsonNode returned =
                treasury.post("payments/" + id + "/returned", day).ok().json();

        assertThat(returned.get("state").asText()).isEqualTo("RETURNED");
        World.sql("update payment set state = 'PAID', returned_on = null where id = ?", Long.valueOf(id));
    }

    @Test
    void aDepartmentSeesItsOwnPaymentsAndOthersNothing() {
        houseExample();
        String id = issue().get("id").asText();
        Api justice = world.person("Jo", "APPROVER", jus);
        Api stranger = world.person("Sid", "FINANCE_OFFICER", world.department("FAR"));

        JsonNode seen = justice.get("settlements/" + id).ok().json();

        assertThat(paymentsOf(seen)).containsExactly(jus + " pays " + hlt + " 300000.00");
        assertThat(seen.get("positions").findValuesAsText("department")).containsExactly(jus);
        assertThat(justice.get("settlements").json().get(0).get("amount").asText())
                .isEqualTo("300000.00");
        assertThat(justice.get("payments?state=DUE").json()).hasSize(1);
        assertThat(stranger.get("settlements/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("settlements").json()).isEmpty();
        assertThat(stranger.get("payments").json()).isEmpty();
        assertThat(justice.post("settlements", Map.of("upTo", "2026-08")).status())
                .isEqualTo(403);
        assertThat(justice.get("settlements/preview?upTo=2026-08").status()).isEqualTo(403);
    }

    @Test
    void withoutADayPaymentsAreDueInThirtyDays() {
        houseExample();

        JsonNode settlement =
                treasury.post("settlements", Map.of("upTo", "2026-08")).ok().json();

        LocalDate issued = LocalDate.parse(settlement.get("issuedAt").asText().substring(0, 10));
        assertThat(LocalDate.parse(settlement.get("dueOn").asText()))
                .isBetween(issued.plusDays(29), issued.plusDays(31));
    }

    private void twoPeriods() {
        books.agreement(project, 1, "EQUAL", "2025-04-01", null, hlt, jus);
        books.claim(project, jus, "2026-08", 1000_00);
        books.claim(project, jus, "2026-09", 4000_00);
        allocate(project, "2026-08");
        allocate(project, "2026-09");
    }

    private void houseExample() {
        books.agreement(project, 1, "CONTRIBUTION", "2025-04-01", null, hlt, jus, wrk);
        books.cost(project, hlt, "2026-04", 700_000_00);
        books.cost(project, wrk, "2026-05", 200_000_00);
        books.cost(project, jus, "2026-05", 100_000_00);
        books.claim(project, hlt, "2026-08", 150_000_00);
        books.claim(project, wrk, "2026-08", 900_000_00);
        books.claim(project, jus, "2026-08", 450_000_00);
        allocate(project, "2026-08");
    }

    private void allocate(String code, String period) {
        treasury.post("allocations", Map.of("period", period, "project", code)).ok();
    }

    private JsonNode issue() {
        return treasury.post("settlements", Map.of("upTo", "2026-08", "dueOn", "2026-10-15"))
                .ok()
                .json();
    }

    private Answer pay(JsonNode payment, String day) {
        return treasury.post(
                "payments/" + payment.get("id").asText() + "/paid", Map.of("paidOn", day, "reference", "BACS 1"));
    }

    private static JsonNode position(JsonNode preview, String department) {
        return StreamSupport.stream(preview.get("positions").spliterator(), false)
                .filter(position -> position.get("department").asText().equals(department))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> paymentsOf(JsonNode settlement) {
        List<String> payments = new ArrayList<>();
        settlement
                .get("payments")
                .forEach(payment -> payments.add(payment.get("payer").asText() + " pays "
                        + payment.get("payee").asText() + " "
                        + payment.get("amount").asText()));
        return payments;
    }
}
