package org.recoup.spending;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.World;

class WorklistIT {

    private final World world = new World();
    private final String justice = world.department("JUS");
    private final String health = world.department("HLT");
    private final String project = world.project("CASE", justice, justice, health);
    private final String other = world.project("FEES", justice, justice, health);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", justice);
    private final Api approver = world.person("Amir", "APPROVER", justice);

    private long cost(String in, String amount) {
        return Book.entered(officer, "costs", Book.cost(in, justice, amount));
    }

    private long transfer(String amount) {
        return Book.entered(officer, "transfers", Book.transfer(project, justice, health, amount));
    }

    private static Map<String, Object> line(String kind, long id) {
        return Map.of("kind", kind, "id", id);
    }

    private static JsonNode waiting(Api reader, String by) {
        return reader.get("worklist?by=" + by).ok().json().get("toDecide");
    }

    @Test
    void whatWaitsIsPutTogetherWithItsSums() {
        cost(project, "10.00");
        cost(project, "2.50");
        cost(other, "1.00");
        transfer("7.00");

        JsonNode groups = waiting(approver, "PROJECT");
        assertThat(groups.findValuesAsText("name"))
                .containsExactly("Project " + project, "Project " + other, "Project " + project);
        assertThat(groups.get(0).get("kind").asText()).isEqualTo("COST");
        assertThat(groups.get(0).get("count").asInt()).isEqualTo(2);
        assertThat(groups.get(0).get("total").asText()).isEqualTo("12.50");
        assertThat(groups.get(2).get("kind").asText()).isEqualTo("TRANSFER");
        assertThat(waiting(approver, "DEPARTMENT")).hasSize(2);
        assertThat(waiting(officer, "DEPARTMENT")).isEmpty();
        assertThat(approver.get("worklist?by=COLOUR").status()).isEqualTo(422);
    }

    @Test
    void whoeverApprovesIsToldOfAnotherCostOfTheSameDocument() {
        long first = document("Northgate ", "N-1", "10.00");
        long again = document("northgate", "N-1", "10.00");
        long dearer = document("Northgate", "N-1", "10.01");
        long unnamed = document("Northgate", "", "10.00");
        document("Northgate", "", "10.00");

        assertThat(officer.get("costs/" + again).ok().json().get("sameAs").asLong())
                .isEqualTo(first);
        assertThat(waiting(approver, "DEPARTMENT").get(0).get("lines"))
                .filteredOn(line -> !line.get("sameAs").isNull())
                .extracting(line -> line.get("id").asLong())
                .containsExactly(first, again);

        officer.post("costs/withdraw", Map.of("ids", List.of(first))).ok();
        for (long alone : new long[] {first, again, dearer, unnamed}) {
            assertThat(officer.get("costs/" + alone).ok().json().get("sameAs").isNull())
                    .isTrue();
        }
    }

    private long document(String supplier, String reference, String amount) {
        Map<String, Object> cost = new HashMap<>(Book.cost(project, justice, amount));
        cost.put("supplier", supplier);
        cost.put("reference", reference);
        return Book.entered(officer, "costs", cost);
    }

    @Test
    void costsAndTransfersAreApprovedTogetherOrNotAtAll() {
        long cost = cost(project, "10.00");
        long transfer = transfer("7.00");
        long gone = transfer("1.00");
        officer.post("transfers/" + gone + "/withdraw", Map.of()).ok();

        Answer refused = approver.post(
                "worklist/approve",
                Map.of("lines", List.of(line("COST", cost), line("TRANSFER", transfer), line("TRANSFER", gone))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("faults").get(0).get("field").asText()).isEqualTo("lines[2]");
        assertThat(refused.json().get("detail").asText()).contains("Transfer " + gone);
        assertThat(Book.journals(project)).isZero();

        approver.post("worklist/approve", Map.of("lines", List.of(line("COST", cost), line("TRANSFER", transfer))))
                .ok();
        assertThat(Book.journals(project)).isEqualTo(2);
        assertThat(waiting(approver, "DEPARTMENT")).isEmpty();
    }

    @Test
    void anApproverSeesWhatItIsForAndWhatToLookAtTwice() {
        long order = Book.entered(
                officer,
                "commitments",
                Map.of(
                        "project",
                        project,
                        "department",
                        justice,
                        "year",
                        "2026-27",
                        "reference",
                        "PO-1",
                        "category",
                        World.STAFF,
                        "amount",
                        "10.00"));
        Map<String, Object> within = Book.with(Book.cost(project, justice, "10.00"), "commitment", order);
        long first = Book.entered(officer, "costs", within);
        assertThat(officer.get("costs/" + first).json().get("doubts")).isEmpty();
        JsonNode second = officer.post("costs", Book.with(within, "category", World.BUILD))
                .ok()
                .json();
        assertThat(second.get("doubts").findValuesAsText("code"))
                .containsExactly("doubt.commitment.exceeded", "doubt.commitment.type");
        cost(project, "1.00");

        JsonNode lines = waiting(approver, "DEPARTMENT").get(0).get("lines");
        assertThat(lines.get(1).get("category").asText()).isEqualTo(World.BUILD);
        assertThat(lines.get(1).get("budgetType").asText()).isEqualTo("CAPITAL");
        assertThat(lines.get(1).get("commitmentReference").asText()).isEqualTo("PO-1");
        assertThat(lines).extracting(line -> line.get("doubtful").asBoolean()).containsExactly(true, true, false);
    }

    @Test
    void aRefusedCostIsNamedByItsPlaceAmongAllLines() {
        long transfer = transfer("7.00");
        long gone = cost(project, "1.00");
        officer.post("costs/withdraw", Map.of("ids", List.of(gone))).ok();
        Answer refused = approver.post(
                "worklist/approve", Map.of("lines", List.of(line("TRANSFER", transfer), line("COST", gone))));
        assertThat(refused.json().get("faults").get(0).get("field").asText()).isEqualTo("lines[1]");
    }

    @Test
    void oneCommentReturnsManyToTheirOfficer() {
        long cost = cost(project, "10.00");
        long transfer = transfer("7.00");
        List<?> lines = List.of(line("COST", cost), line("TRANSFER", transfer));
        Book.assertRefused(approver.post("worklist/return", Map.of("lines", lines)), "comment.missing");
        Book.assertRefused(approver.post("worklist/return", Map.of("comment", "Which month?")), "costs.none.chosen");

        approver.post("worklist/return", Map.of("lines", lines, "comment", "Which month?"))
                .ok();
        JsonNode back = officer.get("worklist").ok().json().get("returned");
        assertThat(back.findValuesAsText("comment")).containsExactly("Which month?", "Which month?");
    }

    @Test
    void aDelegateSeesForWhomTheyDecide() {
        Api deputy = world.person("Dora", "BIDDER", justice);
        Book.delegates(world.userName("Amir"), world.userName("Dora"));
        cost(project, "10.00");

        JsonNode lines = waiting(deputy, "PERSON").get(0).get("lines");
        assertThat(lines.get(0).get("forWhom").asText()).startsWith("Amir");
        assertThat(lines.get(0).get("enteredBy").asText()).startsWith("Maya");
    }

    @Test
    void manyAreWithdrawnOrReversedAtOnceOrNone() {
        long first = cost(project, "10.00");
        long second = cost(project, "20.00");
        officer.post("costs/withdraw", Map.of("ids", List.of(first))).ok();
        Answer refused = officer.post("costs/withdraw", Map.of("ids", List.of(first, second)));
        Book.assertRefused(refused, "cost.state.wrong");
        assertThat(officer.get("costs/" + second).json().get("state").asText()).isEqualTo("SUBMITTED");

        long third = cost(project, "30.00");
        approver.post("costs/approve", Map.of("ids", List.of(second, third))).ok();
        Book.assertRefused(approver.post("costs/reverse", Map.of("ids", List.of(second, third))), "reason.missing");
        approver.post("costs/reverse", Map.of("ids", List.of(second, third), "words", "Wrong project"))
                .ok();
        assertThat(Book.balances(project)).isEmpty();
    }

    @Test
    void aReversedCostAndItsCopyAreShownAsAPair() {
        long cost = cost(project, "10.00");
        approver.post("costs/" + cost + "/approve", null).ok();

        Answer replaced = approver.post("costs/" + cost + "/replace", Map.of("reason", "Two digits swapped"));
        assertThat(replaced.status()).isEqualTo(201);
        long copy = replaced.json().get("id").asLong();
        assertThat(replaced.json().get("state").asText()).isEqualTo("RETURNED");
        assertThat(replaced.json().get("corrects").asLong()).isEqualTo(cost);
        assertThat(replaced.json().get("comment").asText()).isEqualTo("Two digits swapped");
        JsonNode original = officer.get("costs/" + cost).json();
        assertThat(original.get("state").asText()).isEqualTo("REVERSED");
        assertThat(original.get("correctedBy").asLong()).isEqualTo(copy);
        assertThat(Book.balances(project)).isEmpty();

        officer.put("costs/" + copy, Book.cost(project, justice, "01.00")).ok();
        Api second = world.person("Anna", "APPROVER", justice);
        second.post("costs/" + copy + "/approve", null).ok();
        assertThat(officer.get("costs/" + copy).json().get("state").asText()).isEqualTo("POSTED");
        Book.assertRefused(approver.post("costs/" + cost + "/replace", Map.of("reason", "Again")), "cost.state.wrong");
    }

    @Test
    void aCostOfAMonthThatIsClosedIsReplacedByOneThatCountsInTheNextAndNamesItsMonth() {
        long cost = cost(project, "10.00");
        approver.post("costs/" + cost + "/approve", null).ok();
        world.person("Tess", "TREASURY", null)
                .post("periods/2026-08/close", Map.of("department", justice, "sure", true, "reason", "Done"))
                .ok();

        long copy = approver.post("costs/" + cost + "/replace", Map.of("reason", "Wrong supplier"))
                .ok()
                .json()
                .get("id")
                .asLong();
        JsonNode again = officer.put("costs/" + copy, Book.cost(project, justice, "9.00"))
                .ok()
                .json();

        assertThat(again.get("period").asText()).isEqualTo("2026-09");
        assertThat(again.get("belongsTo").asText()).isEqualTo("2026-08");
    }

    @Test
    void itSaysThatALineMovesBecauseItsMonthClosedSince() {
        long id = cost(project, "10.00");
        assertThat(officer.get("costs/" + id).json().get("movesTo").isNull()).isTrue();
        Api treasury = world.person("Tess", "TREASURY", null);
        treasury.post("periods/2026-08/close", Map.of("department", justice, "sure", true, "reason", "Done"))
                .ok();

        assertThat(officer.get("costs/" + id).json().get("movesTo").asText()).isEqualTo("2026-09-01");
        JsonNode line = waiting(approver, "PERSON").get(0).get("lines").get(0);
        assertThat(line.get("movesTo").asText()).isEqualTo("2026-09-01");
        JsonNode posted = approver.post("costs/" + id + "/approve", null).ok().json();
        assertThat(posted.get("period").asText()).isEqualTo("2026-09");
        assertThat(posted.get("belongsTo").asText()).isEqualTo("2026-08");
    }

    @Test
    void nobodyReplacesWhatTheyEntered() {
        world.role("Maya", "APPROVER", justice);
        long cost = cost(project, "10.00");
        approver.post("costs/" + cost + "/approve", null).ok();
        Book.assertRefused(officer.post("costs/" + cost + "/replace", Map.of("reason", "Mine")), "cost.own.entry");
    }
}
