package org.recoup.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.World;

class TransfersIT {

    private final World world = new World();
    private final String justice = world.department("JUS");
    private final String health = world.department("HLT");
    private final String project = world.project("CASE", justice, justice, health);
    private final Api payer = world.person("Hugo", "FINANCE_OFFICER", health);
    private final Api approver = world.person("Hana", "APPROVER", health);
    private final Api payee = world.person("Maya", "FINANCE_OFFICER", justice);

    @Test
    void anApprovedTransferMovesMoneyFromPayerToPayee() {
        long id = entered("60000.00");

        JsonNode posted =
                approver.post("transfers/" + id + "/approve", null).ok().json();

        assertThat(posted.get("state").asText()).isEqualTo("POSTED");
        assertThat(Book.balances(project))
                .isEqualTo(Book.postings(project))
                .contains("FUNDING FUNDING")
                .contains("-6000000")
                .contains(" 6000000");
    }

    @Test
    void bothSidesSeeItAndOnlyThePayerDecides() {
        world.role("Maya", "APPROVER", justice);
        long id = entered("10.00");

        assertThat(payee.get("transfers/" + id).ok().json().get("payer").asText())
                .isEqualTo(health);
        assertThat(payee.get("transfers?department=" + justice)
                        .ok()
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        for (String act : List.of("approve", "return", "withdraw", "reverse")) {
            assertThat(payee.post(
                                    "transfers/" + id + "/" + act,
                                    act.equals("return")
                                            ? Map.of("comment", "x")
                                            : act.equals("reverse") ? Map.of("reason", "x") : Map.of())
                            .status())
                    .as(act)
                    .isEqualTo(403);
        }
        assertThat(payee.get("transfers?waiting=true").ok().json().get("count").asInt())
                .isZero();
        assertThat(approver.get("transfers?waiting=true")
                        .ok()
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void nobodyApprovesWhatTheyEnteredNotEvenThroughSomebodyElse() {
        world.role("Hugo", "APPROVER", health);
        Api deputy = world.person("Dora", "BIDDER", health);
        Book.delegates(world.userName("Hugo"), world.userName("Dora"));
        long id = entered("10.00");

        assertRefused(payer.post("transfers/" + id + "/approve", null), "own.entry");
        assertRefused(deputy.post("transfers/" + id + "/approve", null), "own.entry");
        assertThatThrownBy(() -> World.sql("update funding_transfer set decided_by = entered_by where id = ?", id))
                .hasStackTraceContaining("transfer_four_eyes");
    }

    @Test
    void aReturnedTransferIsCorrectedAndAWithdrawnOneIsFinal() {
        long id = entered("10.00");
        approver.post("transfers/" + id + "/return", Map.of("comment", "Eleven"))
                .ok();
        JsonNode again = payer.put("transfers/" + id, Book.transfer(project, health, justice, "11.00"))
                .ok()
                .json();
        assertThat(again.get("amount").asText()).isEqualTo("11.00");

        payer.post("transfers/" + id + "/withdraw", null).ok();
        assertRefused(approver.post("transfers/" + id + "/approve", null), "state.wrong");
    }

    @Test
    void aReversalRestoresEveryBalanceExactly() {
        approver.post("transfers/" + entered("7.77") + "/approve", null).ok();
        String before = Book.balances(project);
        long id = entered("1000.01");
        approver.post("transfers/" + id + "/approve", null).ok();

        JsonNode reversed = approver.post("transfers/" + id + "/reverse", Map.of("reason", "Paid back"))
                .ok()
                .json();

        assertThat(reversed.get("state").asText()).isEqualTo("REVERSED");
        assertThat(Book.balances(project)).isEqualTo(before).isEqualTo(Book.postings(project));
    }

    @Test
    void thePayeeIsToldOfAReversalAfterItsConfirmationUntilSomebodyHasSeenIt() {
        long id = entered("10.00");
        approver.post("transfers/" + id + "/approve", null).ok();
        assertRefused(payee.post("transfers/" + id + "/seen", null), "state.wrong");
        payee.post("transfers/" + id + "/match", null).ok();
        approver.post("transfers/" + id + "/reverse", Map.of("reason", "Paid back"))
                .ok();

        assertThat(payee.get("transfers/" + id).json().get("receipt").asText()).isEqualTo("TAKEN_BACK");
        assertThat(takenBack(payee)).isEqualTo(1);
        assertThat(payee.get("home").ok().json().get("tasks").findValuesAsText("kind"))
                .contains("TRANSFERS_TAKEN_BACK");
        assertThat(payer.get("home").ok().json().get("tasks").findValuesAsText("kind"))
                .doesNotContain("TRANSFERS_TAKEN_BACK");
        assertThat(payee.get("periods/2026-08/checklist").ok().text()).contains("TRANSFERS_TAKEN_BACK");
        assertThat(payer.post("transfers/" + id + "/seen", null).status()).isEqualTo(403);

        payee.post("transfers/" + id + "/seen", null).ok();
        assertThat(payee.get("transfers/" + id).json().get("receipt").asText()).isEqualTo("CONFIRMED");
        assertThat(takenBack(payee)).isZero();
        assertRefused(payee.post("transfers/" + id + "/seen", null), "transfer.reversal.seen");
    }

    private int takenBack(Api reader) {
        return reader.get("transfers?receipt=TAKEN_BACK&project=" + project)
                .ok()
                .json()
                .get("count")
                .asInt();
    }

    @Test
    void whoCanConfirmInThePlaceOfWhoeverEnteredItIsNamed() {
        world.role("Maya", "FINANCE_OFFICER", health);
        long id = Book.entered(payee, "transfers", Book.transfer(project, health, justice, "10.00"));
        approver.post("transfers/" + id + "/approve", null).ok();
        assertRefused(payee.post("transfers/" + id + "/match", null), "own.entry");
        assertThat(payee.get("transfers/" + id + "/confirmers").ok().json()).isEmpty();

        world.person("Ravi", "FINANCE_OFFICER", justice);
        assertThat(payee.get("transfers/" + id + "/confirmers").ok().text()).contains("Ravi");
        assertThat(payee.get("transfers/" + id + "/confirmers").text()).doesNotContain("Maya");
    }

    @Test
    void aClosedPeriodAcceptsNothing() {
        String month = Book.openMonthOfItsOwn(2092);
        Map<String, Object> transfer = Book.with(Book.transfer(project, health, justice, "10.00"), "period", month);
        long waiting = Book.entered(payer, "transfers", transfer);
        Book.close(month);

        assertRefused(payer.post("transfers", transfer), "period.closed");
        assertRefused(approver.post("transfers/" + waiting + "/approve", null), "period.closed.for.approval");
    }

    @Test
    void aTransferHasTwoSidesAndAnAmountAboveZero() {
        assertRefused(payer.post("transfers", Book.transfer(project, health, health, "1.00")), "transfer.to.itself");
        assertRefused(
                payer.post("transfers", Book.transfer(project, health, justice, "-1.00")), "transfer.amount.negative");
        assertRefused(payer.post("transfers", Book.transfer(project, health, justice, "0.00")), "amount.zero");
    }

    @Test
    void anotherDepartmentSeesNothing() {
        Api stranger = world.person("Sten", "FINANCE_OFFICER", world.department("TRA"));
        long id = entered("10.00");

        assertThat(stranger.get("transfers/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("transfers").ok().json().get("lines")).isEmpty();
        assertThat(stranger.post("transfers", Book.transfer(project, health, justice, "1.00"))
                        .status())
                .isEqualTo(403);
    }

    private long entered(String amount) {
        return Book.entered(payer, "transfers", Book.transfer(project, health, justice, amount));
    }

    private static void assertRefused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().get("faults").findValuesAsText("code"))
                .as(answer.text())
                .contains(code);
    }
}
