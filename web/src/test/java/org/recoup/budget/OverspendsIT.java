package org.recoup.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.budget.Plans.approved;
import static org.recoup.budget.Plans.cost;
import static org.recoup.budget.Plans.draft;
import static org.recoup.budget.Plans.line;
import static org.recoup.budget.Plans.planned;
import static org.recoup.budget.Plans.posted;
import static org.recoup.budget.Plans.save;
import static org.recoup.run.World.BUILD;
import static org.recoup.run.World.STAFF;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.World;

/** Budgets that stop, at the edges: two people at once, and a project that the approver does not see yet. */
class OverspendsIT {

    private final World world = new World();
    private final String health = world.department("HLT");
    private final String project = world.project("P", health, health);
    private final Api treasury = world.person("Tess", "TREASURY", null);
    private final Api officer = world.person("Ola", "FINANCE_OFFICER", health);
    private final Api approver = world.person("Ann", "APPROVER", health);
    private final Api second = world.person("Abe", "APPROVER", health);

    private void stops(String of) {
        treasury.put("overspends/projects/" + of, Map.of("rule", "STOP")).ok();
    }

    @Test
    void ofTwoWhoApproveAtTheSameMomentOneIsRefused() {
        for (int round = 0; round < 4; round++) {
            String narrow = world.project("N" + round, health, health);
            approved(officer, approver, narrow, health, line(STAFF, "2026-04", "100.00"));
            long one = cost(officer, narrow, health, STAFF, "2026-06", "60.00");
            long other = cost(officer, narrow, health, STAFF, "2026-06", "60.00");
            stops(narrow);

            CompletableFuture<Api.Answer> meanwhile =
                    CompletableFuture.supplyAsync(() -> second.post("costs/" + other + "/approve", Map.of()));
            int first = approver.post("costs/" + one + "/approve", Map.of()).status();

            assertThat(List.of(first, meanwhile.join().status())).containsExactlyInAnyOrder(200, 422);
            assertThat(World.value(
                            "select -sum(b.amount) from balance b join project p on p.id = b.project_id"
                                    + " where p.code = ? and b.account = 'SPEND'",
                            narrow))
                    .hasToString("6000");
        }
    }

    @Test
    void aBudgetThatStopsIsNotLoweredBelowWhatIsPosted() {
        approved(officer, approver, project, health, line(STAFF, "2026-04", "100.00"), line(BUILD, "2026-04", "5.00"));
        posted(officer, approver, project, health, STAFF, "2026-06", "90.00");
        long move = move("10.01").ok().json().get("id").asLong();
        stops(project);

        Api.Answer asked = move("10.01");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("budget.below.spent", "£89.99", "£90.00", "£0.01");
        assertThat(approver.post("virements/" + move + "/approve", Map.of()).text())
                .contains("budget.below.spent");
        long revision = draft(officer, project, health, "less staff");
        save(officer, revision, "less staff", line(STAFF, "2026-04", "80.00"), line(BUILD, "2026-04", "5.00"));
        assertThat(officer.post("budgets/" + revision + "/submit", Map.of()).text())
                .contains("budget.below.spent");
        treasury.put("overspends/projects/" + project, Map.of("rule", "WARN")).ok();
        officer.post("budgets/" + revision + "/submit", Map.of()).ok();
        stops(project);
        assertThat(approver.post("budgets/" + revision + "/approve", Map.of()).text())
                .contains("budget.below.spent");
        move("10.00").ok();
    }

    @Test
    void aBudgetThatIsOverspentCanBeRaisedAllTheSame() {
        approved(officer, approver, project, health, line(STAFF, "2026-04", "100.00"));
        posted(officer, approver, project, health, STAFF, "2026-06", "150.00");
        stops(project);

        approved(officer, approver, project, health, line(STAFF, "2026-04", "120.00"));
    }

    @Test
    void aCommitmentAboveWhatIsLeftIsSaidAndWhereItStopsRefused() {
        approved(officer, approver, project, health, line(STAFF, "2026-04", "100.00"));
        posted(officer, approver, project, health, STAFF, "2026-06", "30.00");
        cost(officer, project, health, STAFF, "2026-06", "10.00");

        assertThat(promise("40.00").ok().json().get("above")).isEmpty();
        JsonNode above = promise("20.01").ok().json();
        assertThat(above.get("amount").asText()).isEqualTo("20.01");
        assertThat(above.at("/above/0/committed").asText()).isEqualTo("40.00");
        assertThat(above.at("/above/0/over").asText()).isEqualTo("0.01");
        stops(project);
        Api.Answer refused = promise("0.01");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("commitment.above.budget", "£100.00", "£40.00", "£60.01");
        // What is above already can be lowered, though it is still above.
        long id = above.get("id").asLong();
        officer.put("commitments/" + id, Map.of("category", STAFF, "amount", "20.00"))
                .ok();
        assertThat(officer.put("commitments/" + id, Map.of("category", STAFF, "amount", "20.01"))
                        .text())
                .contains("commitment.above.budget");
    }

    @Test
    void aYearWithoutABudgetIsSaidOnceTheProjectHasOneElsewhere() {
        List<Map<String, Object>> asked = List.of(planned(project, health, STAFF, "2027-06", "1.00"));
        assertThat(officer.post("overspends", asked).ok().json()).isEmpty();

        approved(officer, approver, project, health, line(STAFF, "2026-04", "100.00"));

        JsonNode said = officer.post("overspends", asked).ok().json();
        assertThat(said).hasSize(1);
        assertThat(said.at("/0/unbudgeted").asBoolean()).isTrue();
        assertThat(officer.post("overspends", List.of(planned(project, health, STAFF, "2026-06", "101.00")))
                        .json()
                        .at("/0/unbudgeted")
                        .asBoolean())
                .isFalse();
    }

    private Api.Answer move(String amount) {
        return officer.post(
                "virements",
                Map.of(
                        "project", project,
                        "department", health,
                        "year", Plans.YEAR,
                        "fromCategory", STAFF,
                        "fromPeriod", "2026-04",
                        "toCategory", BUILD,
                        "toPeriod", "2026-05",
                        "amount", amount,
                        "reason", "plans changed"));
    }

    private Api.Answer promise(String amount) {
        return officer.post(
                "commitments",
                Map.of(
                        "project", project,
                        "department", health,
                        "year", Plans.YEAR,
                        "category", STAFF,
                        "amount", amount));
    }

    @Test
    void aFirstCostOnAProjectThatItsApproverDoesNotSeeYetIsHeldAsWell() {
        String defence = world.department("DEF");
        world.role("Tess", "FINANCE_OFFICER", defence);
        Api elsewhere = world.person("Eve", "APPROVER", defence);
        long id = cost(treasury, project, defence, STAFF, "2026-06", "1.00");
        stops(project);

        assertThat(elsewhere.post("costs/" + id + "/approve", Map.of()).text()).contains("budget.overspent");
    }
}
