package org.recoup.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api.Answer;
import org.recoup.run.World;

/** From a cost to a settlement that is paid, and back again when a claim is withdrawn; every figure to the cent. */
class LineIT {

    private static final String BALANCES = """
            select coalesce(string_agg(d.code || ' ' || b.account || ' ' || b.amount, ', ' order by d.code, b.account), '')
              from (select department_id, account, sum(amount) as amount from balance group by 1, 2 having sum(amount) <> 0) b
              join department d on d.id = b.department_id where d.code in (?, ?, ?)""";

    @Test
    void savingsGoBackToWhoPaid() {
        Story story = new Story().toSettlement();

        JsonNode allocation = story.treasury
                .get("allocations/" + story.made.get("allocation").get(0))
                .ok()
                .json();
        // Contributions 700,000 : 100,000 : 200,000 after the transfer, and a pool of 1,500,000.
        assertThat(entitled(allocation))
                .containsEntry(story.health, new BigDecimal("1050000.00"))
                .containsEntry(story.justice, new BigDecimal("150000.00"))
                .containsEntry(story.work, new BigDecimal("300000.00"));

        JsonNode settlement = story.treasury
                .get("settlements/" + story.made.get("settlement").get(0))
                .ok()
                .json();
        assertThat(settlement.get("payments")).hasSizeLessThanOrEqualTo(2);
        for (long payment : story.made.get("payment")) {
            story.treasury
                    .post("payments/" + payment + "/paid", Map.of("paidOn", "2026-09-10", "reference", "BACS 1"))
                    .ok();
        }
        assertThat(balances(story)).doesNotContain(" DUE ");
        assertThat(balances(story))
                .contains(
                        story.health + " SETTLED 90000000",
                        story.justice + " SETTLED -30000000",
                        story.work + " SETTLED -60000000");
        assertThat(story.auditor.get("ledger/verification").ok().json().get("findings"))
                .isEmpty();
    }

    @Test
    void aWithdrawnClaimUndoesItsAllocationAndItsSettlement() {
        Story story = new Story();
        story.agreement("EQUAL");
        story.cost(story.health, "300.00");
        story.claim(story.health, "100.00");
        String before = balances(story);
        long claim = story.claim(story.work, "900.01");
        story.allocate();
        story.settle();
        long paid = story.made.get("payment").get(0);
        story.treasury
                .post("payments/" + paid + "/paid", Map.of("paidOn", "2026-09-10", "reference", "BACS 2"))
                .ok();

        story.assurer
                .post("claims/" + claim + "/withdraw", Map.of("reason", "The saving was counted in another year"))
                .ok();

        assertThat(balances(story)).isEqualTo(before);
        JsonNode settlement = story.treasury
                .get("settlements/" + story.made.get("settlement").get(0))
                .ok()
                .json();
        assertThat(settlement.get("state").asText()).isEqualTo("REVERSED");
        assertThat(settlement.get("payments").findValuesAsText("state"))
                .containsAnyOf("TO_RETURN")
                .doesNotContain("DUE", "PAID");
        assertThat(story.auditor.get("ledger/verification").ok().json().get("findings"))
                .isEmpty();
    }

    @Test
    void aLaterAgreementChangesNothingThatWasAllocated() {
        Story story = new Story();
        story.agreement("EQUAL");
        story.cost(story.health, "300.00");
        story.claim(story.health, "100.00");
        story.allocate();
        long allocation = story.made.get("allocation").get(0);
        String shares = story.treasury
                .get("allocations/" + allocation)
                .ok()
                .json()
                .get("shares")
                .toString();

        JsonNode next = story.treasury
                .post(
                        "projects/" + story.project + "/agreements",
                        Map.of(
                                "rule", "AGREED_PARTS",
                                "startsOn", "2026-09-01",
                                "note", "",
                                "parties",
                                        List.of(
                                                Map.of("department", story.health, "parts", 5),
                                                Map.of("department", story.justice, "parts", 1),
                                                Map.of("department", story.work, "parts", 1))))
                .ok()
                .json();
        for (String department : List.of(story.health, story.justice, story.work)) {
            story.approver(department)
                    .post("agreements/" + next.get("id").asLong() + "/signatures", Map.of("department", department))
                    .ok();
        }

        JsonNode again = story.treasury.get("allocations/" + allocation).ok().json();
        assertThat(again.get("shares").toString()).isEqualTo(shares);
        assertThat(again.get("agreementVersion").asInt()).isEqualTo(1);
    }

    @Test
    void statementsTieToTheLedgerNowAndAsAtThePast() {
        Story story = new Story().toVerifiedSavings();
        String asAt = String.valueOf(World.value(
                "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
        String path = "statements/departments/" + story.work + "?upTo=" + Story.PERIOD;
        String then = withoutMoment(story.officer(story.work).get(path, "application/json"));

        story.allocate();
        story.settle();

        assertThat(withoutMoment(story.officer(story.work).get(path + "&asAt=" + asAt, "application/json")))
                .isEqualTo(then);
        JsonNode now =
                story.officer(story.work).get(path, "application/json").ok().json();
        assertThat(now.toString()).contains("\"300000.00\"").contains("\"900000.00\"");
        for (String format :
                List.of("application/pdf", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")) {
            Answer printed = story.officer(story.work).get(path, format).ok();
            assertThat(printed.contentType()).startsWith(format);
            assertThat(printed.bytes().length).isGreaterThan(2000);
        }
    }

    private static String withoutMoment(Answer answer) {
        JsonNode json = answer.ok().json();
        ((com.fasterxml.jackson.databind.node.ObjectNode) json).remove("moment");
        return json.toString();
    }

    private static Map<String, BigDecimal> entitled(JsonNode allocation) {
        Map<String, BigDecimal> entitled = new TreeMap<>();
        allocation
                .get("shares")
                .forEach(share -> entitled.put(
                        share.get("department").asText(),
                        new BigDecimal(share.get("entitled").asText())));
        return entitled;
    }

    private static String balances(Story story) {
        return String.valueOf(World.value(BALANCES, story.health, story.justice, story.work));
    }
}
