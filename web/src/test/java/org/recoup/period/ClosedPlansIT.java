package org.recoup.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.budget.Plans.approved;
import static org.recoup.budget.Plans.current;
import static org.recoup.budget.Plans.draft;
import static org.recoup.budget.Plans.line;
import static org.recoup.budget.Plans.planned;
import static org.recoup.budget.Plans.posted;
import static org.recoup.budget.Plans.save;
import static org.recoup.run.World.STAFF;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recoup.budget.Plans;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.World;

/** What is planned in a month that is closed for its department stays, through every use case, in words that say which month it is. */
class ClosedPlansIT {

    private static final String MONTH = "2026-05";
    private static final String OPEN = "2026-09";

    private final World world = new World();
    private final String justice = world.department("JUS");
    private final String project = world.project("PLAN", justice, justice);
    private final Api treasury = world.person("Tess", "TREASURY", null);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", justice);
    private final Api approver = world.person("Ada", "APPROVER", justice);

    @Test
    void aBudgetLeavesClosedMonthsAsTheyWere() {
        approved(officer, approver, project, justice, line(STAFF, MONTH, "100.00"), line(STAFF, OPEN, "50.00"));
        long before = draft(officer, project, justice, "drafted before");
        save(officer, before, "drafted before", line(STAFF, MONTH, "90.00"), line(STAFF, OPEN, "50.00"));
        officer.post("budgets/" + before + "/submit", Map.of()).ok();
        close("2026-05");

        refused(approver.post("budgets/" + before + "/approve", Map.of()), "period.closed.plan");
        approver.post("budgets/" + before + "/return", Map.of("comment", "May is closed"))
                .ok();
        refused(officer.post("budgets/" + before + "/submit", Map.of()), "period.closed.plan");
        save(officer, before, "drafted before", line(STAFF, MONTH, "100.00"), line(STAFF, OPEN, "60.00"));
        officer.post("budgets/" + before + "/submit", Map.of()).ok();
        approver.post("budgets/" + before + "/approve", Map.of()).ok();
        assertThat(current(officer, project, justice, Plans.YEAR))
                .containsExactly("STAFF 2026-05 100.00", "STAFF 2026-09 60.00");
        refused(
                officer.post(
                        "budgets/revise",
                        Map.of(
                                "reason",
                                "All at once",
                                "lines",
                                List.of(planned(project, justice, STAFF, OPEN, "60.00")))),
                "period.closed.plan");
    }

    @Test
    void aVirementMovesNothingOutOfAClosedMonthOrIntoIt() {
        approved(officer, approver, project, justice, line(STAFF, MONTH, "100.00"), line(STAFF, OPEN, "50.00"));
        long before = officer.post("virements", virement(MONTH, OPEN))
                .ok()
                .json()
                .get("id")
                .asLong();
        close(MONTH);

        assertThat(refused(officer.post("virements", virement(MONTH, OPEN)), "period.closed.plan"))
                .isEqualTo("fromPeriod");
        assertThat(refused(officer.post("virements", virement(OPEN, MONTH)), "period.closed.plan"))
                .isEqualTo("toPeriod");
        refused(approver.post("virements/" + before + "/approve", Map.of()), "period.closed.plan");
    }

    @Test
    void aForecastSaysOfAClosedMonthWhatWasSaidOrSpent() {
        Plans.forecast(officer, project, justice, "first", line(STAFF, MONTH, "100.00"), line(STAFF, OPEN, "50.00"));
        posted(officer, approver, project, justice, STAFF, MONTH, "80.00");
        close(MONTH);

        refused(forecast("90.00"), "period.closed.forecast");
        forecast("100.00").ok();
        forecast("80.00").ok();
    }

    @Test
    void thePlanOfASavingStaysInAClosedMonth() {
        long saving = officer.post("savings", saving("300.00", "50.00"))
                .ok()
                .json()
                .get("id")
                .asLong();
        close(MONTH);

        assertThat(refused(officer.put("savings/" + saving, saving("200.00", "50.00")), "period.closed.plan"))
                .isEqualTo("plan");
        officer.put("savings/" + saving, saving("300.00", "70.00")).ok();
        Map<String, Object> another = saving("300.00", "50.00");
        another.put("title", "Another");
        refused(officer.post("savings", another), "period.closed.plan");
    }

    @Test
    void aCarryForwardAsksForTheLastMonthOfItsYear() {
        approved(officer, approver, project, justice, line(STAFF, "2027-03", "100.00"));
        Map<String, Object> asked = Map.of(
                "project", project, "department", justice, "year", Plans.YEAR, "reason", "The supplier was late");
        long waiting =
                officer.post("carry-forwards", asked).ok().json().get("id").asLong();
        close("2027-03");

        refused(approver.post("carry-forwards/" + waiting + "/approve", Map.of()), "period.closed.carry");
        treasury.post("periods/2027-03/soft-close", Map.of("department", justice, "reason", "To carry forward"))
                .ok();
        approver.post("carry-forwards/" + waiting + "/approve", Map.of()).ok();
        assertThat(current(officer, project, justice, "2027-28")).containsExactly("STAFF 2027-04 100.00");
    }

    private Answer forecast(String amount) {
        return officer.post(
                "forecasts",
                Map.of(
                        "project",
                        project,
                        "department",
                        justice,
                        "year",
                        Plans.YEAR,
                        "note",
                        "next",
                        "lines",
                        List.of(line(STAFF, MONTH, amount), line(STAFF, OPEN, "50.00"))));
    }

    private Map<String, Object> virement(String from, String to) {
        return Map.of(
                "project", project,
                "department", justice,
                "year", Plans.YEAR,
                "fromCategory", STAFF,
                "fromPeriod", from,
                "toCategory", STAFF,
                "toPeriod", to,
                "amount", "10.00",
                "reason", "Later than planned");
    }

    private Map<String, Object> saving(String closed, String open) {
        Map<String, Object> saving = new HashMap<>(Map.of(
                "project",
                project,
                "owner",
                justice,
                "landing",
                justice,
                "type",
                "CASH_RELEASING",
                "title",
                "Fewer invoices",
                "measure",
                "Invoices a month",
                "baseline",
                "1000.00",
                "version",
                officer.get("savings?project=" + project)
                        .json()
                        .at("/0/version")
                        .asInt()));
        saving.put("plan", List.of(Map.of("period", MONTH, "amount", closed), Map.of("period", OPEN, "amount", open)));
        return saving;
    }

    private void close(String month) {
        treasury.post("periods/" + month + "/close", Map.of("department", justice, "sure", true, "reason", "Done"))
                .ok();
    }

    /** @return the field at fault */
    private String refused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/faults/0/code").asText()).isEqualTo(code);
        assertThat(answer.json().at("/faults/0/detail").asText())
                .contains(justice)
                .contains("202");
        return answer.json().at("/faults/0/field").asText();
    }
}
