package org.recoup.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.budget.Plans.approved;
import static org.recoup.budget.Plans.cost;
import static org.recoup.budget.Plans.line;
import static org.recoup.run.World.STAFF;

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
    void aFirstCostOnAProjectThatItsApproverDoesNotSeeYetIsHeldAsWell() {
        String defence = world.department("DEF");
        world.role("Tess", "FINANCE_OFFICER", defence);
        Api elsewhere = world.person("Eve", "APPROVER", defence);
        long id = cost(treasury, project, defence, STAFF, "2026-06", "1.00");
        stops(project);

        assertThat(elsewhere.post("costs/" + id + "/approve", Map.of()).text()).contains("budget.overspent");
    }
}
