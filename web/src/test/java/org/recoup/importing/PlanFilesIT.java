package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.importing.Csv.column;
import static org.recoup.importing.Csv.fixed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recoup.budget.Plans;
import org.recoup.run.Api;
import org.recoup.run.World;

/** Budgets and forecasts that come as files. */
class PlanFilesIT {

    private final World world = new World();
    private final String health = world.department("HLT");
    private final String justice = world.department("JUS");
    private final String project = world.project("P", health, health, justice);
    private final Api officer = world.person("Ola", "FINANCE_OFFICER", health);
    private final Runs runs = new Runs(officer);

    private JsonNode brought(String target, String csv) {
        String mapping = target + " " + health;
        Csv.mapping(
                officer,
                mapping,
                target,
                Map.of(
                        "fields",
                        Map.of(
                                "project", fixed(project),
                                "department", fixed(health),
                                "category", column("Category"),
                                "date", column("Month"),
                                "reason", column("Reason")),
                        "amounts",
                        List.of(Map.of("column", "Amount")),
                        "periodRule",
                        "DATE"));
        long run = runs.upload("plan.csv", csv);
        JsonNode checked = runs.check(run, mapping);
        assertThat(checked.get("errors").asInt()).as(runs.notes(run).toString()).isZero();
        JsonNode stored = runs.store(run, false);
        assertThat(stored.get("state").asText()).as(stored.toString()).isEqualTo("STORED");
        return stored;
    }

    @Test
    void aForecastWhoseLinesGiveDifferentReasonsIsOneVersionWithAllOfThem() {
        JsonNode stored = brought(
                "FORECASTS",
                "Category,Month,Amount,Reason\n" + World.STAFF + ",2027-02,100.00,Pay award\n" + World.BUILD
                        + ",2027-03,200.00,Delay\n");

        assertThat(stored.get("linesAdded").asInt()).isEqualTo(2);
        JsonNode total = officer.get("position?groupBy=LINE&view=CONSOLIDATED&project=" + project)
                .ok()
                .json()
                .get("total");
        assertThat(total.get("forecast").asText()).isEqualTo("300.00");
    }

    @Test
    void aPlanThatStandsJustSoIsKnownAndOneCutToNothingIsNot() {
        String plan = "Category,Month,Amount,Reason\n" + World.STAFF + ",2026-05,100.00,First\n";
        brought("FORECASTS", plan);
        JsonNode again = checked("FORECASTS", plan);
        assertThat(again.get("linesAdded").asInt()).isZero();
        assertThat(again.get("linesKnown").asInt()).isEqualTo(1);

        long nothing = again(plan.replace("100.00", "0"), "FORECASTS");
        assertThat(runs.check(nothing, "FORECASTS " + health).get("linesAdded").asInt())
                .isEqualTo(1);
        assertThat(runs.store(nothing, false).get("state").asText()).isEqualTo("STORED");
        assertThat(officer.get("position?groupBy=LINE&view=CONSOLIDATED&project=" + project)
                        .ok()
                        .json()
                        .at("/total/forecast")
                        .asText())
                .isEqualTo("0.00");
        runs.dropWaiting();
    }

    @Test
    void aBudgetThatStandsOrWaitsJustSoIsKnownAndAnOpenDraftIsToldAtTheCheck() {
        String plan = "Category,Month,Amount,Reason\n" + World.STAFF + ",2026-05,100.00,First\n";
        brought("BUDGETS", plan);
        assertThat(checked("BUDGETS", plan).get("linesKnown").asInt()).isEqualTo(1);

        long run = again(plan.replace("100.00", "120.00"), "BUDGETS");
        JsonNode held = runs.check(run, "BUDGETS " + health);
        assertThat(held.get("errors").asInt()).isEqualTo(1);
        assertThat(runs.notes(run).findValuesAsText("code")).containsExactly("import.plan.draft.open");

        long draft = officer.get("budgets?project=" + project + "&department=" + health)
                .ok()
                .json()
                .at("/lines/0/id")
                .asLong();
        world.person("Ann", "APPROVER", health)
                .post("budgets/" + draft + "/approve", Map.of())
                .ok();
        assertThat(checked("BUDGETS", plan).get("linesKnown").asInt()).isEqualTo(1);
        assertThat(runs.check(run, "BUDGETS " + health).get("errors").asInt()).isZero();
        runs.dropWaiting();
    }

    private long again(String csv, String target) {
        return runs.upload(target + " again.csv", csv);
    }

    private JsonNode checked(String target, String csv) {
        return runs.check(again(csv, target), target + " " + health);
    }

    @Test
    void theDryRunSaysWhichRowsWouldChangeAClosedMonth() {
        Api treasury = world.person("Tess", "TREASURY", null);
        brought("FORECASTS", "Category,Month,Amount,Reason\nSTAFF,2027-01,100.00,First\nSTAFF,2027-03,50.00,First\n");
        treasury.post("periods/2027-01/close", Map.of("department", health, "sure", true, "reason", "Done"))
                .ok();

        long run = runs.upload(
                "plan.csv", "Category,Month,Amount,Reason\nSTAFF,2027-03,60.00,Next\nSTAFF,2027-01,90.00,Next\n");
        runs.check(run, "FORECASTS " + health);
        JsonNode notes = runs.notes(run);
        assertThat(notes.findValuesAsText("code")).containsExactly("import.plan.closed");
        assertThat(notes.get(0).get("row").asInt()).isEqualTo(3);
        assertThat(notes.get(0).get("detail").asText()).contains("2027-01", health, "100.00", "STAFF");

        runs.dropWaiting();
        long right = runs.upload(
                "right.csv", "Category,Month,Amount,Reason\nSTAFF,2027-03,60.00,Next\nSTAFF,2027-01,100.00,Next\n");
        assertThat(runs.check(right, "FORECASTS " + health).get("errors").asInt())
                .isZero();
        assertThat(runs.store(right, false).get("state").asText()).isEqualTo("STORED");
    }

    @Test
    void aPlanIsNotStoredInPartsBecauseEachVersionIsTheWholePlan() {
        String mapping = "Parts " + health;
        Csv.mapping(
                officer,
                mapping,
                "FORECASTS",
                Map.of(
                        "fields",
                        Map.of("project", fixed(project), "department", fixed(health), "date", column("Month")),
                        "amounts",
                        List.of(Map.of("column", "Amount", "category", World.STAFF)),
                        "periodRule",
                        "DATE"));
        long run = runs.upload("parts.csv", "Month,Amount\n2027-02,100.00\n2027-03,much\n");
        runs.check(run, mapping);

        assertThat(officer.post("imports/" + run + "/store?goodRowsOnly=true", Map.of())
                        .text())
                .contains("import.plan.whole");
        runs.dropWaiting();
    }

    @Test
    void aBudgetWhoseLinesGiveDifferentReasonsWaitsAsOneDraftOrVersion() {
        brought(
                "BUDGETS",
                "Category,Month,Amount,Reason\n" + World.STAFF + ",2026-05,100.00,Pay award\n" + World.BUILD
                        + ",2026-06,200.00,Delay\n");

        JsonNode lines = officer.get("budgets?project=" + project + "&department=" + health)
                .ok()
                .json()
                .get("lines");
        assertThat(lines).hasSize(1);
        long id = lines.get(0).get("id").asLong();
        assertThat(Plans.budget(officer, id)).hasSize(2);
        assertThat(lines.get(0).get("reason").asText()).isEqualTo("Pay award; Delay");
    }
}
