package org.recoup.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recoup.budget.Plans.approved;
import static org.recoup.budget.Plans.budget;
import static org.recoup.budget.Plans.cost;
import static org.recoup.budget.Plans.current;
import static org.recoup.budget.Plans.draft;
import static org.recoup.budget.Plans.line;
import static org.recoup.budget.Plans.planned;
import static org.recoup.budget.Plans.posted;
import static org.recoup.budget.Plans.save;
import static org.recoup.run.World.BUILD;
import static org.recoup.run.World.STAFF;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.World;

class BudgetsIT {

    private final World world = new World();
    private String health;
    private String justice;
    private String project;
    private Api officer;
    private Api approver;
    private Api treasury;

    @BeforeEach
    void aProjectOfTwoDepartments() {
        health = world.department("HLT");
        justice = world.department("JUS");
        project = world.project("P", health, health, justice);
        officer = world.person("Ola", "FINANCE_OFFICER", health);
        approver = world.person("Ann", "APPROVER", health);
        treasury = world.person("Tess", "TREASURY", null);
    }

    @Test
    void theOriginalIsVersionOneAndARevisionStartsFromItsLines() {
        long original = approved(officer, approver, project, health, line(STAFF, "2026-04", "100.00"));
        long revision = draft(officer, project, health, "more staff");

        JsonNode drafted = officer.get("budgets/" + revision).ok().json();

        assertThat(officer.get("budgets/" + original)
                        .json()
                        .at("/budget/number")
                        .asInt())
                .isEqualTo(1);
        assertThat(officer.get("budgets/" + original).json().at("/budget/kind").asText())
                .isEqualTo("ORIGINAL");
        assertThat(drafted.at("/budget/kind").asText()).isEqualTo("REVISION");
        assertThat(drafted.at("/budget/number").isNull()).isTrue();
        assertThat(budget(officer, revision)).containsExactly("STAFF 2026-04 100.00");

        save(
                officer,
                revision,
                "more staff",
                line(STAFF, "2026-04", "100.00"),
                line(STAFF, "2026-05", "1,5".replace(",", ".")));
        officer.post("budgets/" + revision + "/submit", Map.of()).ok();
        JsonNode approvedNow =
                approver.post("budgets/" + revision + "/approve", Map.of()).ok().json();

        assertThat(approvedNow.at("/budget/number").asInt()).isEqualTo(2);
        assertThat(approvedNow.at("/changes")).hasSize(1);
        assertThat(approvedNow.at("/changes/0/change").asText()).isEqualTo("1.50");
        assertThat(current(officer, project, health, Plans.YEAR))
                .containsExactly("STAFF 2026-04 100.00", "STAFF 2026-05 1.50");
    }

    @Test
    void nobodyApprovesABudgetThatTheyHadAHandIn() {
        world.role("Ann", "FINANCE_OFFICER", health);
        long draft = draft(approver, project, health, "");
        save(approver, draft, "", line(STAFF, "2026-04", "1.00"));
        save(officer, draft, "", line(STAFF, "2026-04", "2.00"));
        officer.post("budgets/" + draft + "/submit", Map.of()).ok();

        Api.Answer answer = approver.post("budgets/" + draft + "/approve", Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("own.entry");
        assertThat(treasury.post("budgets/" + draft + "/approve", Map.of()).status())
                .isEqualTo(200);
    }

    @Test
    void treasuryMayDoBothSidesButNotTheSamePersonBoth() {
        long draft = draft(treasury, project, health, "");
        save(treasury, draft, "", line(STAFF, "2026-04", "2.00"));
        treasury.post("budgets/" + draft + "/submit", Map.of()).ok();

        assertThat(treasury.post("budgets/" + draft + "/approve", Map.of()).text())
                .contains("own.entry");
        assertThat(world.person("Tom", "TREASURY", null)
                        .post("budgets/" + draft + "/approve", Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anotherDepartmentNeitherDraftsNorApproves() {
        Api other = world.person("Jo", "FINANCE_OFFICER", justice);
        Api judge = world.person("Jan", "APPROVER", justice);
        long draft = draft(officer, project, health, "");
        officer.post("budgets/" + draft + "/submit", Map.of()).ok();

        assertThat(other.put("budgets/" + draft, Map.of("lines", List.of())).status())
                .isEqualTo(403);
        assertThat(judge.post("budgets/" + draft + "/approve", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void aRevisionNeedsAReasonAndOneDraftIsOpenAtATime() {
        approved(officer, approver, project, health, line(STAFF, "2026-04", "100.00"));
        long revision = draft(officer, project, health, "");

        assertThat(officer.post("budgets/" + revision + "/submit", Map.of()).text())
                .contains("reason.missing");
        assertThat(officer.post("budgets", Map.of("project", project, "department", health, "year", Plans.YEAR))
                        .text())
                .contains("budget.draft.open");
    }

    @Test
    void whatWasApprovedStaysEvenForTheDatabase() {
        long original = approved(officer, approver, project, health, line(STAFF, "2026-04", "100.00"));

        assertThat(officer.put("budgets/" + original, Map.of("lines", List.of()))
                        .text())
                .contains("state.wrong");
        assertThatThrownBy(() -> World.sql("update recoup.budget_version set reason = 'x' where id = ?", original))
                .hasStackTraceContaining("stays as it is");
        assertThatThrownBy(() -> World.sql("delete from recoup.budget_line where budget_version_id = ?", original))
                .hasStackTraceContaining("only while their version is a draft");
    }

    @Test
    void aReturnedDraftIsCorrectedAndSubmittedAgain() {
        long draft = draft(officer, project, health, "");
        officer.post("budgets/" + draft + "/submit", Map.of()).ok();
        approver.post("budgets/" + draft + "/return", Map.of("comment", "Nothing in it"))
                .ok();
        save(officer, draft, "", line(STAFF, "2026-04", "5.00"));
        officer.post("budgets/" + draft + "/submit", Map.of()).ok();

        approver.post("budgets/" + draft + "/approve", Map.of()).ok();

        assertThat(current(officer, project, health, Plans.YEAR)).containsExactly("STAFF 2026-04 5.00");
    }

    @Test
    void aMonthOfAnotherYearIsRefusedAtItsField() {
        long draft = draft(officer, project, health, "");

        assertThat(officer.put("budgets/" + draft, Map.of("lines", List.of(line(STAFF, "2027-04", "5.00"))))
                        .text())
                .contains("lines[0].period");
    }

    @Test
    void manyBudgetsAreRevisedAtOnceAndThoseThatWouldNotChangeAreLeft() {
        approved(officer, approver, project, health, line(STAFF, "2026-04", "100.00"));
        List<Map<String, Object>> lines = List.of(
                planned(project, health, STAFF, "2026-04", "60.00"),
                planned(project, health, STAFF, "2026-04", "40.00"),
                planned(project, justice, BUILD, "2026-06", "7.00"),
                planned(project, justice, BUILD, "2027-06", "9.00"));

        JsonNode made = treasury.post("budgets/revise", Map.of("reason", "quarter 2", "lines", lines))
                .ok()
                .json();

        assertThat(made.get("ids")).hasSize(2);
        world.person("Tim", "TREASURY", null).post("budgets/approve", made).ok();
        assertThat(current(treasury, project, justice, "2027-28")).containsExactly("BUILD 2027-06 9.00");
    }

    @Test
    void aVirementMakesTheNextVersionAndMovesNoMoreThanIsThere() {
        approved(officer, approver, project, health, line(STAFF, "2026-04", "100.00"), line(BUILD, "2026-04", "50.00"));

        assertThat(move(STAFF, BUILD, "100.01").text()).contains("virement.more.than.line");
        long id = move(STAFF, BUILD, "30.00").ok().json().get("id").asLong();
        assertThat(officer.post("virements/" + id + "/approve", Map.of()).status())
                .isEqualTo(403);
        JsonNode done =
                approver.post("virements/" + id + "/approve", Map.of()).ok().json();

        assertThat(done.get("state").asText()).isEqualTo("APPROVED");
        assertThat(current(officer, project, health, Plans.YEAR))
                .containsExactly("BUILD 2026-04 50.00", "BUILD 2026-05 30.00", "STAFF 2026-04 70.00");
        assertThat(officer.get("budgets/" + done.get("madeVersion").asLong())
                        .json()
                        .at("/budget/number")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void capitalBecomesResourceOnlyByAnAgreementInForceThatSaysSo() {
        approved(officer, approver, project, health, line(BUILD, "2026-04", "50.00"));

        assertThat(move(BUILD, STAFF, "10.00").text()).contains("virement.capital");
        agree(false);
        assertThat(move(BUILD, STAFF, "10.00").text()).contains("virement.capital");
        agree(true);
        long id = move(BUILD, STAFF, "10.00").ok().json().get("id").asLong();
        approver.post("virements/" + id + "/approve", Map.of()).ok();

        assertThat(current(officer, project, health, Plans.YEAR))
                .containsExactly("BUILD 2026-04 40.00", "STAFF 2026-05 10.00");
    }

    @Test
    void aRevisionMakesNoResourceOfCapitalUnlessAnAgreementInForceSaysSo() {
        approved(
                officer,
                approver,
                project,
                health,
                line(BUILD, "2026-04", "1000.00"),
                line(STAFF, "2026-04", "100.00"));
        long revision = draft(officer, project, health, "fewer builders");
        save(officer, revision, "fewer builders", line(BUILD, "2026-04", "300.00"), line(STAFF, "2026-04", "500.00"));

        Api.Answer refused = officer.post("budgets/" + revision + "/submit", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("budget.capital", "£700.00", "£400.00", project);
        save(officer, revision, "fewer builders", line(BUILD, "2026-04", "300.00"), line(STAFF, "2026-05", "100.00"));
        officer.post("budgets/" + revision + "/submit", Map.of()).ok();
        approver.post("budgets/" + revision + "/return", Map.of("comment", "More staff"))
                .ok();

        agree(true);
        save(officer, revision, "fewer builders", line(BUILD, "2026-04", "300.00"), line(STAFF, "2026-04", "500.00"));
        officer.post("budgets/" + revision + "/submit", Map.of()).ok();
        World.sql(
                "update recoup.agreement set state = 'ENDED' where project_id = (select id from recoup.project where code = ?)",
                project);
        assertThat(approver.post("budgets/" + revision + "/approve", Map.of()).text())
                .contains("budget.capital");
    }

    @Test
    void revisionsOfManyBudgetsAtOnceKeepCapitalToo() {
        approved(officer, approver, project, health, line(BUILD, "2026-04", "10.00"));

        assertThat(officer.post(
                                "budgets/revise",
                                Map.of(
                                        "reason",
                                        "quarter 2",
                                        "lines",
                                        List.of(planned(project, health, STAFF, "2026-04", "10.00"))))
                        .text())
                .contains("budget.capital");
    }

    @Test
    void theDatabaseKeepsTheCapitalOfVersionsToo() {
        approved(officer, approver, project, health, line(BUILD, "2026-04", "10.00"));
        long revision = draft(officer, project, health, "fewer builders");
        save(officer, revision, "fewer builders", line(STAFF, "2026-04", "10.00"));

        assertThatThrownBy(() -> World.sql(
                        "update recoup.budget_version set state = 'APPROVED', number = 2, decided_at = now(),"
                                + " decided_by = (select max(id) from recoup.person where id <> entered_by) where id = ?",
                        revision))
                .hasStackTraceContaining("capital does not become resource by budget version");
    }

    @Test
    void aCategoryOfABudgetKeepsItsBudgetType() {
        String tools = "TOOLS" + System.nanoTime();
        treasury.post("categories", Map.of("code", tools, "name", "Tools", "budgetType", "CAPITAL"))
                .ok();
        long draft = draft(officer, project, health, "");
        save(officer, draft, "", line(tools, "2026-04", "10.00"));

        Api.Answer refused = treasury.put(
                "categories/" + tools, Map.of("code", tools, "name", "Tools", "budgetType", "RESOURCE", "version", 0));

        assertThat(refused.text()).contains("category.used");
    }

    @Test
    void theDatabaseKeepsCapitalToo() {
        assertThatThrownBy(() -> World.sql(
                        "insert into recoup.virement (project_id, department_id, financial_year_id, from_category_id, from_period_id,"
                                + " to_category_id, to_period_id, amount, reason, state, entered_by)"
                                + " select p.id, p.lead_department_id, y.id, f.id, m.id, t.id, m.id, 1, 'x', 'SUBMITTED', 1"
                                + " from recoup.project p, recoup.financial_year y, recoup.category f, recoup.category t, recoup.period m"
                                + " where p.code = ? and y.name = '2026-27' and f.code = 'BUILD' and t.code = 'STAFF'"
                                + " and m.financial_year_id = y.id and m.number = 1",
                        project))
                .hasStackTraceContaining("capital does not become resource");
    }

    @Test
    void aDraftThatWouldUndoAVirementIsNotApproved() {
        approved(officer, approver, project, health, line(STAFF, "2026-04", "100.00"));
        long revision = draft(officer, project, health, "later");
        officer.post("budgets/" + revision + "/submit", Map.of()).ok();
        long id = move(STAFF, BUILD, "30.00").ok().json().get("id").asLong();
        approver.post("virements/" + id + "/approve", Map.of()).ok();

        assertThat(approver.post("budgets/" + revision + "/approve", Map.of()).text())
                .contains("budget.moved");
    }

    @Test
    void whatAYearLeavesUnspentGoesToTheNextAndTheYearsTogetherHaveWhatTheyHad() {
        approved(officer, approver, project, health, line(STAFF, "2026-04", "100.00"), line(BUILD, "2026-05", "20.00"));
        posted(officer, approver, project, health, STAFF, "2026-04", "65.50");
        Map<String, Object> asked =
                Map.of("project", project, "department", health, "year", Plans.YEAR, "reason", "late start");
        Map<String, Object> tooMuch = new HashMap<>(asked);
        tooMuch.put("lines", List.of(Map.of("category", STAFF, "amount", "34.51")));

        assertThat(officer.post("carry-forwards", tooMuch).text()).contains("carry.more.than.left");
        long id = officer.post("carry-forwards", asked).ok().json().get("id").asLong();
        assertThat(officer.post("carry-forwards/" + id + "/approve", Map.of()).status())
                .isEqualTo(403);
        approver.post("carry-forwards/" + id + "/approve", Map.of()).ok();

        assertThat(current(officer, project, health, Plans.YEAR))
                .containsExactly(
                        "BUILD 2026-05 20.00", "BUILD 2027-03 -20.00", "STAFF 2026-04 100.00", "STAFF 2027-03 -34.50");
        assertThat(current(officer, project, health, "2027-28"))
                .containsExactly("BUILD 2027-04 20.00", "STAFF 2027-04 34.50");
    }

    @Test
    void nothingAskedCarriesNothingAndACategoryAskedTwiceIsSummed() {
        approved(officer, approver, project, health, line(STAFF, "2026-04", "777.00"));

        assertThat(carry(List.of()).text()).contains("carry.nothing.left");
        assertThat(carry(List.of(
                                Map.of("category", STAFF, "amount", "700.00"),
                                Map.of("category", STAFF, "amount", "700.00")))
                        .text())
                .contains("carry.more.than.left", "£777.00");
        assertThat(carry(List.of(
                                Map.of("category", STAFF, "amount", "0.01"),
                                Map.of("category", STAFF, "amount", "700.00")))
                        .ok()
                        .json()
                        .get("amount")
                        .asText())
                .isEqualTo("700.01");
    }

    @Test
    void noMoreIsCarriedThanTheWholeBudgetHasLeft() {
        approved(officer, approver, project, health, line(STAFF, "2026-04", "100.00"), line(BUILD, "2026-04", "50.00"));
        posted(officer, approver, project, health, STAFF, "2026-04", "130.00");

        assertThat(carry(List.of(Map.of("category", BUILD, "amount", "20.01"))).text())
                .contains("carry.more.than.whole", "£20.00");
        assertThat(carry(null).ok().json().get("amount").asText()).isEqualTo("20.00");
    }

    @Test
    void whatWasCarriedIsNotMovedAndCarriedAgain() {
        approved(officer, approver, project, health, line(STAFF, "2026-04", "500.00"), line(BUILD, "2026-04", "1.00"));
        long id = carry(List.of(Map.of("category", STAFF, "amount", "500.00")))
                .ok()
                .json()
                .get("id")
                .asLong();
        approver.post("carry-forwards/" + id + "/approve", Map.of()).ok();

        assertThat(move(STAFF, BUILD, "0.01").text()).contains("virement.more.than.year", "£0.00");
        move(STAFF, STAFF, "500.00").ok();
    }

    private Api.Answer carry(List<Map<String, Object>> lines) {
        Map<String, Object> asked = new HashMap<>(
                Map.of("project", project, "department", health, "year", Plans.YEAR, "reason", "late start"));
        asked.put("lines", lines);
        return officer.post("carry-forwards", asked);
    }

    @Test
    void aProfileSumsToTheCentAndFollowsTheYearBefore() {
        posted(officer, approver, project, health, STAFF, "2025-06", "30.00");
        posted(officer, approver, project, health, STAFF, "2025-12", "60.00");

        JsonNode evenly = profile("EVENLY", "100.00");
        JsonNode like = profile("LIKE_ACTUALS", "100.00");

        assertThat(evenly.get("2026-04").asText()).isEqualTo("8.34");
        assertThat(evenly.get("2027-03").asText()).isEqualTo("8.33");
        assertThat(like.get("2026-06").asText()).isEqualTo("33.33");
        assertThat(like.get("2026-12").asText()).isEqualTo("66.67");
    }

    @Test
    void aProfileFollowsTheBudgetOfTheYearBeforeAsItStoodLast() {
        lastYear("2025-04", "500.00");
        lastYear("2025-05", "30.00", "2025-11", "90.00");

        JsonNode like = profile("LIKE_BUDGET", "100.00");

        assertThat(like.get("2026-05").asText()).isEqualTo("25.00");
        assertThat(like.get("2026-11").asText()).isEqualTo("75.00");
        assertThat(like.get("2026-04").asText()).isEqualTo("0.00");
        assertThat(like).hasSize(12);
        assertThat(profile("LIKE_BUDGET", "0.01").get("2026-11").asText()).isEqualTo("0.01");
    }

    /** Months and amounts in turn, as the whole approved budget. */
    private void lastYear(String... monthsAndAmounts) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < monthsAndAmounts.length; i += 2) {
            lines.add(line(STAFF, monthsAndAmounts[i], monthsAndAmounts[i + 1]));
        }
        long id = officer.post(
                        "budgets",
                        Map.of("project", project, "department", health, "year", "2025-26", "reason", "as agreed"))
                .ok()
                .json()
                .at("/budget/id")
                .asLong();
        officer.put("budgets/" + id, Map.of("reason", "as agreed", "lines", lines))
                .ok();
        officer.post("budgets/" + id + "/submit", Map.of()).ok();
        approver.post("budgets/" + id + "/approve", Map.of()).ok();
    }

    @Test
    void aForecastStartsFromActualsAndTheRestOfTheBudget() {
        approved(
                officer,
                approver,
                project,
                health,
                line(STAFF, "2026-04", "100.00"),
                line(STAFF, "2027-02", "60.00"),
                line(STAFF, "2027-03", "40.00"));
        posted(officer, approver, project, health, STAFF, "2026-04", "70.00");
        // January keeps what it has; only two months have budget to spread the rest like.
        posted(officer, approver, project, health, STAFF, "2027-01", "20.00");

        JsonNode lines = officer.get(
                        "forecasts/proposed?project=" + project + "&department=" + health + "&year=2026-27")
                .ok()
                .json();

        assertThat(lines).hasSize(12);
        assertThat(lines.get(0).get("amount").asText()).isEqualTo("70.00");
        assertThat(lines.get(10).get("amount").asText()).isEqualTo("66.00");
        assertThat(lines.get(11).get("amount").asText()).isEqualTo("44.00");
    }

    @Test
    void aCostOfTheLastMonthDoesNotTakeTheRestOfTheBudgetOutOfTheForecast() {
        approved(officer, approver, project, health, line(STAFF, "2027-03", "100.00"));
        posted(officer, approver, project, health, STAFF, "2027-03", "0.01");

        JsonNode lines = officer.get(
                        "forecasts/proposed?project=" + project + "&department=" + health + "&year=2026-27")
                .ok()
                .json();

        assertThat(lines.get(11).get("amount").asText()).isEqualTo("100.00");
    }

    @Test
    void aProjectThatStopsRefusesWhatIsOverTheBudgetOnEntryAndOnApproval() {
        approved(officer, approver, project, health, line(STAFF, "2026-04", "100.00"));
        long first = cost(officer, project, health, STAFF, "2026-06", "80.00");
        JsonNode warned = officer.post("overspends", List.of(planned(project, health, STAFF, "2026-07", "30.00")))
                .ok()
                .json();
        assertThat(warned).hasSize(1);
        assertThat(warned.get(0).get("over").asText()).isEqualTo("10.00");
        assertThat(warned.get(0).get("rule").asText()).isEqualTo("WARN");
        long second = cost(officer, project, health, STAFF, "2026-07", "30.00");

        assertThat(officer.put("overspends/projects/" + project, Map.of("rule", "STOP"))
                        .status())
                .isEqualTo(403);
        treasury.put("overspends/projects/" + project, Map.of("rule", "STOP")).ok();

        Api.Answer refused = officer.post(
                "costs",
                Map.of(
                        "project",
                        project,
                        "department",
                        health,
                        "category",
                        STAFF,
                        "period",
                        "2026-08",
                        "documentDate",
                        "2026-08-01",
                        "amount",
                        "0.01"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("budget.overspent", "£100.00", "£10.01");
        approver.post("costs/" + first + "/approve", Map.of()).ok();
        assertThat(approver.post("costs/" + second + "/approve", Map.of()).text())
                .contains("budget.overspent");
        assertThat(approver.post("costs/approve", Map.of("ids", List.of(second)))
                        .text())
                .contains("budget.overspent");

        treasury.put("overspends/projects/" + project, Map.of("rule", "IGNORE")).ok();
        approver.post("costs/approve", Map.of("ids", List.of(second))).ok();
    }

    @Test
    void aDraftMadeFromAnEarlierVersionIsBroughtUpToDateAndKeepsItsHands() {
        approved(officer, approver, project, health, line(STAFF, "2026-04", "100.00"), line(BUILD, "2026-04", "5.00"));
        long revision = draft(officer, project, health, "later");
        save(
                officer,
                revision,
                "later",
                line(STAFF, "2026-04", "90.00"),
                line(BUILD, "2026-04", "5.00"),
                line(BUILD, "2026-06", "7.00"));
        officer.post("budgets/" + revision + "/submit", Map.of()).ok();
        assertThat(officer.post("budgets/" + revision + "/bring-up-to-date", Map.of())
                        .text())
                .contains("budget.not.behind");
        long id = move(STAFF, BUILD, "30.00").ok().json().get("id").asLong();
        approver.post("virements/" + id + "/approve", Map.of()).ok();
        assertThat(officer.get("budgets/" + revision)
                        .json()
                        .at("/budget/behind")
                        .asBoolean())
                .isTrue();
        world.role("Ann", "FINANCE_OFFICER", health);

        JsonNode draft = approver.post("budgets/" + revision + "/bring-up-to-date", Map.of())
                .ok()
                .json();

        long made = draft.at("/budget/id").asLong();
        assertThat(draft.at("/budget/behind").asBoolean()).isFalse();
        assertThat(draft.at("/budget/reason").asText()).isEqualTo("later");
        assertThat(budget(officer, made))
                .containsExactly(
                        "BUILD 2026-04 5.00", "BUILD 2026-05 30.00", "BUILD 2026-06 7.00", "STAFF 2026-04 60.00");
        assertThat(officer.get("budgets/" + revision).json().at("/budget/state").asText())
                .isEqualTo("WITHDRAWN");
        world.role("Ola", "APPROVER", health);
        officer.post("budgets/" + made + "/submit", Map.of()).ok();
        assertThat(officer.post("budgets/" + made + "/approve", Map.of()).text())
                .contains("own.entry");
        treasury.post("budgets/" + made + "/approve", Map.of()).ok();
    }

    @Test
    void aDraftThatIsBehindIsNotSubmittedEither() {
        approved(officer, approver, project, health, line(STAFF, "2026-04", "100.00"));
        long revision = draft(officer, project, health, "later");
        long id = move(STAFF, BUILD, "30.00").ok().json().get("id").asLong();
        approver.post("virements/" + id + "/approve", Map.of()).ok();

        assertThat(officer.post("budgets/" + revision + "/submit", Map.of()).text())
                .contains("budget.moved", "bring it up to date");
    }

    @Test
    void whatIsMissingInARequestIsSaidAtItsField() {
        Api.Answer profile = officer.post(
                "budgets/profile",
                Map.of("project", project, "department", health, "year", Plans.YEAR, "category", STAFF));
        assertThat(profile.status()).isEqualTo(422);
        assertThat(profile.json().get("faults").findValuesAsText("field")).contains("kind", "total");

        Api.Answer approve = approver.post("budgets/approve", Map.of());
        assertThat(approve.status()).isEqualTo(422);
        assertThat(approve.json().get("faults").findValuesAsText("field")).contains("ids");
    }

    @Test
    void openCommitmentsOfAYearStandBesideWhatItHasLeft() {
        approved(officer, approver, project, health, line(STAFF, "2026-04", "100.00"));
        Plans.committed(officer, project, health, STAFF, "40.00");

        JsonNode left = officer.get(
                        "carry-forwards/unspent?project=" + project + "&department=" + health + "&year=" + Plans.YEAR)
                .ok()
                .json();

        assertThat(left.get(0).get("left").asText()).isEqualTo("100.00");
        assertThat(left.get(0).get("committed").asText()).isEqualTo("40.00");
    }

    private JsonNode profile(String kind, String total) {
        return officer.post(
                        "budgets/profile",
                        Map.of(
                                "project", project,
                                "department", health,
                                "year", Plans.YEAR,
                                "category", STAFF,
                                "total", total,
                                "kind", kind))
                .ok()
                .json();
    }

    private Api.Answer move(String from, String to, String amount) {
        return officer.post(
                "virements",
                Map.of(
                        "project", project,
                        "department", health,
                        "year", Plans.YEAR,
                        "fromCategory", from,
                        "fromPeriod", "2026-04",
                        "toCategory", to,
                        "toPeriod", "2026-05",
                        "amount", amount,
                        "reason", "plans changed"));
    }

    /** An agreement of all funders, in force from the start of the year. */
    private void agree(boolean capital) {
        Map<String, Object> terms = Map.of(
                "rule", "EQUAL", "startsOn", capital ? "2026-05-01" : "2026-04-01", "allowsCapitalToResource", capital);
        long id = treasury.post("projects/" + project + "/agreements", terms)
                .ok()
                .json()
                .get("id")
                .asLong();
        approver.post("agreements/" + id + "/signatures", Map.of("department", health))
                .ok();
        String name = "Judge" + capital;
        world.person(name, "APPROVER", justice)
                .post("agreements/" + id + "/signatures", Map.of("department", justice))
                .ok();
    }
}
