package org.recoup.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.budget.Plans.approved;
import static org.recoup.budget.Plans.draft;
import static org.recoup.budget.Plans.line;
import static org.recoup.budget.Plans.posted;
import static org.recoup.run.World.BUILD;
import static org.recoup.run.World.STAFF;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.recoup.budget.Plans;
import org.recoup.run.Api;
import org.recoup.run.World;

/** Budgets, forecasts and the table of both in a browser: figures on every page, by keyboard, at the two widths. */
class BudgetPagesIT {

    private static final String PASSWORD = "a long enough password";

    private static Browser browser;

    private final World world = new World();
    private final String health = world.department("HLT");
    private final String agency = world.department("AGY", health);
    private final String project = world.project("P", health, health);
    private final Api officer = world.person("Ola", "FINANCE_OFFICER", health);
    private final Api approver = world.person("Ann", "APPROVER", health);
    private final Api treasury = world.person("Tess", "TREASURY", null);

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void everyPageIsAccessibleWithFiguresOnIt() {
        long budget = approved(
                officer,
                approver,
                project,
                health,
                line(STAFF, "2026-04", "1200000.00"),
                line(BUILD, "2026-05", "50000.00"));
        approved(officer, approver, project, agency, line(STAFF, "2026-04", "20000.00"));
        posted(officer, approver, project, health, STAFF, "2026-04", "1210000.00");
        posted(officer, approver, project, agency, STAFF, "2026-04", "5000.00");
        long move = key(
                officer.post(
                        "virements",
                        Map.of(
                                "project",
                                project,
                                "department",
                                health,
                                "year",
                                "2026-27",
                                "fromCategory",
                                STAFF,
                                "fromPeriod",
                                "2026-04",
                                "toCategory",
                                BUILD,
                                "toPeriod",
                                "2026-05",
                                "amount",
                                "10.00",
                                "reason",
                                "plans changed")),
                "/id");
        long carried = key(
                officer.post(
                        "carry-forwards",
                        Map.of("project", project, "department", health, "year", "2026-27", "reason", "late start")),
                "/id");
        long forecast = key(
                officer.post(
                        "forecasts",
                        Map.of(
                                "project",
                                project,
                                "department",
                                health,
                                "year",
                                "2026-27",
                                "note",
                                "first",
                                "lines",
                                List.of(line(STAFF, "2027-03", "25000.00")))),
                "/forecast/id");
        long revision = draft(officer, project, health, "more staff");
        long waiting = draft(officer, project, agency, "less staff");
        officer.post("budgets/" + waiting + "/submit", Map.of()).ok();
        signIn("Tess");

        for (String address : List.of(
                "position/list.xhtml?project=" + project,
                "position/list.xhtml?groupBy=LINE&view=BY_ITSELF&project=" + project,
                "position/list.xhtml?project=none",
                "position/lines.xhtml?figure=ACTUAL&project=" + project,
                "position/lines.xhtml?figure=BUDGET&project=" + project + "&rowCategory=STAFF",
                "budgets/list.xhtml?project=" + project,
                "budgets/list.xhtml?waiting=true",
                "budgets/start.xhtml",
                "budgets/edit.xhtml?id=" + revision,
                "budgets/view.xhtml?id=" + budget,
                "budgets/view.xhtml?id=" + waiting,
                "budgets/moves.xhtml?project=" + project,
                "budgets/move.xhtml?id=" + move,
                "budgets/virement.xhtml?id=" + budget,
                "budgets/carried.xhtml?project=" + project,
                "budgets/carry.xhtml?id=" + carried,
                "budgets/unspent.xhtml?id=" + budget,
                "budgets/overspend.xhtml?project=" + project,
                "forecasts/list.xhtml?project=" + project,
                "forecasts/view.xhtml?id=" + forecast,
                "forecasts/edit.xhtml?project=" + project + "&department=" + health + "&year=2026-27")) {
            inspect(address, 1280);
            inspect(address, 375);
        }
    }

    @Test
    void everyFigureOfTheTableLeadsToLinesThatSumToIt() {
        approved(
                officer, approver, project, health, line(STAFF, "2026-04", "1200.00"), line(STAFF, "2026-05", "34.50"));
        signIn("Ola");
        browser.width(1280);
        browser.go("position/list.xhtml?project=" + project);
        assertThat(browser.text()).contains("1,234.50");

        browser.driver().findElements(By.linkText("1,234.50")).get(0).click();

        browser.until(() -> browser.text().contains("2 lines, together £1,234.50"));
    }

    @Test
    void aBudgetIsDraftedByKeyboardWithTotalsThatAreRightWhileTyping() {
        signIn("Ola");
        browser.width(1280);
        browser.go("budgets/start.xhtml");
        browser.choose("form:project", project);
        browser.choose("form:department", health);
        browser.choose("form:year", "2026-27");
        browser.press("form:start");
        browser.choose("form:category", STAFF);
        browser.press("form:add");
        browser.element("form:sheet:lines:0:cells:0:amount").sendKeys("1,000.01", Keys.TAB, "(0.01)");

        assertThat(browser.driver()
                        .findElement(By.cssSelector("[data-sum=row]"))
                        .getText())
                .isEqualTo("1,000.00");
        assertThat(browser.driver()
                        .findElement(By.cssSelector("[data-sum=all]"))
                        .getText())
                .isEqualTo("1,000.00");

        browser.press("form:sheet:lines:0:evenly");
        assertThat(browser.element("form:sheet:lines:0:cells:0:amount").getDomProperty("value"))
                .isEqualTo("83.34");
        browser.press("form:save");
        browser.press("acts:submit");
        assertThat(browser.text()).contains("Somebody else approves it");

        signIn("Ann");
        browser.go("budgets/list.xhtml?waiting=true&project=" + project);
        browser.driver().findElement(By.partialLinkText("Draft")).click();
        browser.press("approval:approve");
        assertThat(browser.text()).contains("It is the budget now");
    }

    @Test
    void rowsAndColumnsOfASpreadsheetArePastedIntoTheSheetAndUnsavedAmountsAreNotLeftSilently() {
        long draft = draft(officer, project, health, "");
        Plans.save(officer, draft, "", line(BUILD, "2026-04", "1.00"), line(STAFF, "2026-04", "1.00"));
        signIn("Ola");
        browser.width(1280);
        browser.go("budgets/edit.xhtml?id=" + draft);
        paste("form:sheet:lines:0:cells:1:amount", "100\t200.50\t(300)\n4\t5\n6");

        assertThat(cell(0, 1) + " " + cell(0, 2) + " " + cell(0, 3)).isEqualTo("100 200.50 (300)");
        assertThat(cell(1, 1) + " " + cell(1, 2) + " " + cell(1, 3)).isEqualTo("4 5 ");
        assertThat(browser.driver()
                        .findElement(By.cssSelector("[data-sum=all]"))
                        .getText())
                .isEqualTo("11.50");
        assertThat(asksBeforeLeaving()).isTrue();
        browser.press("form:sheet:lines:0:actuals");
        assertThat(browser.text()).contains("last year has no costs of this category, so it is spread evenly");
        assertThat(asksBeforeLeaving()).isTrue();
        browser.press("form:save");
        assertThat(asksBeforeLeaving()).isFalse();
    }

    private static void paste(String id, String text) {
        browser.driver()
                .executeScript(
                        "const data = new DataTransfer(); data.setData('text/plain', arguments[1]);"
                                + "arguments[0].dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));",
                        browser.element(id),
                        text);
    }

    private static String cell(int row, int month) {
        return browser.element("form:sheet:lines:" + row + ":cells:" + month + ":amount")
                .getDomProperty("value");
    }

    private static boolean asksBeforeLeaving() {
        return (Boolean) browser.driver()
                .executeScript("return !window.dispatchEvent(new Event('beforeunload', {cancelable: true}));");
    }

    @Test
    void approversAndWhoTypesSeeThatACostGoesAboveItsBudget() {
        approved(officer, approver, project, health, line(STAFF, "2026-04", "100.00"));
        Plans.cost(officer, project, health, STAFF, "2026-06", "120.00");
        Plans.paid(officer, approver, project, health, agency, "1.00");
        signIn("Ann");
        browser.go("approvals/list.xhtml");
        assertThat(browser.text()).contains("above its budget by £20.00");
        assertThat(browser.accessibilityFaults()).isEmpty();

        signIn("Ola");
        browser.go("costs/enter.xhtml");
        browser.choose("form:project", project);
        browser.choose("form:department", health);
        browser.choose("form:category", STAFF);
        browser.choose("form:period", "2026-06");
        browser.element("form:amount").sendKeys("1.00", Keys.TAB);
        browser.until(() -> browser.text().contains("That is £21.00 over the budget"));
    }

    @Test
    void aDraftThatIsBehindOffersToBeBroughtUpToDateAndSaysWhatItLowers() {
        approved(officer, approver, project, health, line(STAFF, "2026-04", "100.00"), line(BUILD, "2026-04", "1.00"));
        posted(officer, approver, project, health, STAFF, "2026-04", "90.00");
        long revision = draft(officer, project, health, "less staff");
        Plans.save(officer, revision, "less staff", line(STAFF, "2026-04", "85.00"), line(BUILD, "2026-04", "1.00"));
        long move = key(
                officer.post(
                        "virements",
                        Map.of(
                                "project",
                                project,
                                "department",
                                health,
                                "year",
                                "2026-27",
                                "fromCategory",
                                STAFF,
                                "fromPeriod",
                                "2026-04",
                                "toCategory",
                                BUILD,
                                "toPeriod",
                                "2026-05",
                                "amount",
                                "10.00",
                                "reason",
                                "plans changed")),
                "/id");
        approver.post("virements/" + move + "/approve", Map.of()).ok();
        signIn("Ola");
        inspect("budgets/view.xhtml?id=" + revision, 375);
        browser.press("behind:update");

        assertThat(browser.text()).contains("Up to date", "the budget would be £75.00, and £90.00 is spent already");
        inspect("commitments/view.xhtml?id=" + Plans.committed(officer, project, health, STAFF, "1.00"), 375);
        assertThat(browser.text()).contains("This is more than is left of the budget");
    }

    private static void inspect(String address, int width) {
        browser.width(width);
        browser.go(address);

        assertThat(browser.title()).as(address).doesNotContain("did not work").contains("Recoup");
        assertThat(browser.accessibilityFaults())
                .as(address + " axe at " + width)
                .isEmpty();
        assertThat(browser.scrollsSideways())
                .as(address + " scrolls sideways at " + width)
                .isFalse();
        assertThat(browser.consoleErrors()).as(address + " console").isEmpty();
        assertThat(browser.text()).as(address).doesNotContain("???");
    }

    private static long key(Api.Answer answer, String at) {
        return answer.ok().json().at(at).asLong();
    }

    private void signIn(String name) {
        treasury.put("people/" + world.userName(name) + "/password", Map.of("password", PASSWORD))
                .ok();
        browser.signOut();
        browser.signIn(world.userName(name), PASSWORD);
    }
}
