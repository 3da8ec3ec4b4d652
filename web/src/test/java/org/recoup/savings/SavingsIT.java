package org.recoup.savings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;

class SavingsIT {

    private final SavingsWorld world = new SavingsWorld();

    @Test
    void planClaimedAndVerifiedStandSideBySide() {
        long saving = world.saving("Fewer invoices");
        world.claim(saving, "2026-08", "300.00").ok();
        world.verify(world.supportedClaim(saving, "2026-09", "150.00")).ok();

        JsonNode entry = world.ownerOfficer.get("savings/" + saving).ok().json();

        assertThat(entry.get("planned").asText()).isEqualTo("600.00");
        assertThat(entry.get("claimed").asText()).isEqualTo("450.00");
        assertThat(entry.get("verified").asText()).isEqualTo("150.00");
        assertThat(entry.get("leftToClaim").asText()).isEqualTo("550.00");
        assertThat(entry.get("periods").get(0).toString())
                .isEqualTo(
                        "{\"period\":\"2026-08\",\"planned\":\"400.00\",\"claimed\":\"300.00\",\"verified\":\"0.00\"}");
        assertThat(entry.get("periods").get(1).toString())
                .isEqualTo(
                        "{\"period\":\"2026-09\",\"planned\":\"200.00\",\"claimed\":\"150.00\",\"verified\":\"150.00\"}");
    }

    @Test
    void onlyOfficersOfTheOwnerOrTheLandingDepartmentRegister() {
        Map<String, Object> description = world.description("Fewer invoices");
        String elsewhere = world.world.department("ELS");
        Api stranger = world.world.person("Zoe", "FINANCE_OFFICER", elsewhere);

        assertThat(stranger.post("savings", description).status()).isEqualTo(403);
        assertThat(world.treasury.post("savings", description).status()).isEqualTo(403);
        assertThat(world.landingOfficer.post("savings", description).status()).isEqualTo(201);
    }

    @Test
    void aTitleStandsOnceInAProject() {
        world.saving("Fewer invoices");

        Answer again = world.ownerOfficer.post("savings", world.description("Fewer invoices"));

        refusedAt(again, "title");
    }

    @Test
    void aPlanIsAtMostTheBaselineAndNamesAMonthOnce() {
        Map<String, Object> description = world.description("Fewer invoices");
        description.put("plan", List.of(Map.of("period", "2026-08", "amount", "1000.01")));
        assertThat(refusedAt(world.ownerOfficer.post("savings", description), "plan"))
                .contains("£1,000.01", "£1,000.00");

        Map<String, String> month = Map.of("period", "2026-08", "amount", "10.00");
        description.put("plan", List.of(month, month));
        assertThat(refusedAt(world.ownerOfficer.post("savings", description), "plan"))
                .contains("2026-08");
    }

    @Test
    void everyFaultOfADescriptionNamesItsField() {
        Answer answer = world.ownerOfficer.post(
                "savings",
                Map.of("project", "", "owner", "", "landing", "", "title", " ", "measure", "", "plan", List.of()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("faults").findValuesAsText("field"))
                .containsExactlyInAnyOrder("project", "owner", "landing", "type", "title", "measure", "baseline");
    }

    @Test
    void whatClaimsRelyOnIsFixedByTheFirstClaimAndTheBaselineByTheFirstVerification() {
        long saving = world.saving("Fewer invoices");
        Map<String, Object> change = world.description("Fewer invoices, in full");
        long claim = world.supportedClaim(saving, "2026-08", "700.00");

        change.put("version", version(saving));
        change.put("type", "SOCIAL_VALUE");
        refusedAt(world.ownerOfficer.put("savings/" + saving, change), "type");
        change.put("type", "CASH_RELEASING");
        change.put("baseline", "699.99");
        assertThat(refusedAt(world.ownerOfficer.put("savings/" + saving, change), "baseline"))
                .contains("£700.00");
        change.put("baseline", "700.00");
        world.ownerOfficer.put("savings/" + saving, change).ok();

        world.verify(claim).ok();
        change.put("version", version(saving));
        change.put("baseline", "800.00");
        refusedAt(world.ownerOfficer.put("savings/" + saving, change), "baseline");
        change.put("baseline", "700.00");
        change.put("plan", List.of(Map.of("period", "2027-01", "amount", "5.00")));
        JsonNode changed =
                world.ownerOfficer.put("savings/" + saving, change).ok().json();
        assertThat(changed.get("planned").asText()).isEqualTo("5.00");
        assertThat(changed.get("title").asText()).isEqualTo("Fewer invoices, in full");
    }

    @Test
    void whoReadAnOlderPlanIsTold() {
        long saving = world.saving("Fewer invoices");
        Map<String, Object> change = world.description("Fewer invoices");
        change.put("version", version(saving));
        change.put("plan", List.of());
        world.ownerOfficer.put("savings/" + saving, change).ok();

        assertThat(world.ownerOfficer.put("savings/" + saving, change).status()).isEqualTo(409);
    }

    @Test
    void aClosedEntryTakesNoClaimUntilItIsReopened() {
        long saving = world.saving("Fewer invoices");
        world.ownerOfficer.post("savings/" + saving + "/close", Map.of()).ok();
        assertThat(world.claim(saving, "2026-08", "1.00").status()).isEqualTo(422);

        world.ownerOfficer.post("savings/" + saving + "/reopen", Map.of()).ok();
        world.claim(saving, "2026-08", "1.00").ok();
    }

    @Test
    void theRegisterIsFilteredByProjectDepartmentAndType() {
        world.saving("Fewer invoices");
        world.saving("Fewer letters", "SOCIAL_VALUE");
        String base = "savings?project=" + world.project;

        assertThat(world.assurer.get(base).ok().json()).hasSize(2);
        assertThat(world.assurer.get(base + "&type=SOCIAL_VALUE").ok().json()).hasSize(1);
        assertThat(world.assurer.get(base + "&department=" + world.landing).ok().json())
                .hasSize(2);
        assertThat(world.assurer.get(base + "&department=NONE").ok().json()).isEmpty();
        assertThat(world.assurer.get(base + "&page=2").ok().json()).isEmpty();
    }

    @Test
    void otherDepartmentsSeeNothing() {
        long saving = world.saving("Fewer invoices");
        long claim = world.supportedClaim(saving, "2026-08", "10.00");
        long evidence = world.assurer
                .get("claims/" + claim + "/evidence")
                .ok()
                .json()
                .get(0)
                .get("id")
                .asLong();
        Api stranger = world.world.person("Zoe", "FINANCE_OFFICER", world.world.department("ELS"));

        assertThat(stranger.get("savings").ok().json()).isEmpty();
        assertThat(stranger.get("claims").ok().json()).isEmpty();
        for (String path : List.of(
                "savings/" + saving,
                "savings/" + saving + "/claims",
                "claims/" + claim,
                "claims/" + claim + "/evidence",
                "evidence/" + evidence)) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.post("savings/" + saving + "/claims", Map.of("period", "2026-09", "amount", "1.00"))
                        .status())
                .isEqualTo(404);
        assertThat(world.withdraw(stranger, claim).status()).isEqualTo(404);
    }

    private int version(long saving) {
        return world.ownerOfficer
                .get("savings/" + saving)
                .ok()
                .json()
                .get("version")
                .asInt();
    }

    static String refusedAt(Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().get("faults").findValuesAsText("field")).containsExactly(field);
        return answer.json().get("detail").asText();
    }
}
