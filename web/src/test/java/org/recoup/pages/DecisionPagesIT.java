package org.recoup.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.budget.Plans.approved;
import static org.recoup.budget.Plans.cost;
import static org.recoup.budget.Plans.line;
import static org.recoup.budget.Plans.posted;
import static org.recoup.importing.Csv.column;
import static org.recoup.run.World.STAFF;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.recoup.importing.Csv;
import org.recoup.importing.Runs;
import org.recoup.run.Api;
import org.recoup.run.Held;
import org.recoup.run.World;

/** An approver in a browser: a whole file at once, a cost above its budget, and a posted cost that was wrong. */
class DecisionPagesIT {

    private static final String PASSWORD = "a long enough password";

    private static Browser browser;

    private final World world = new World();
    private final String harbours = world.department("HARB");
    private final String project = world.project("QUAY", harbours, harbours);
    private final Api treasury = world.person("Tess", "TREASURY", null);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", harbours);
    private final Api approver = world.person("Tom", "APPROVER", harbours);

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

    private void broughtAndSubmitted(String fileName) {
        String mapping = "Ledger of " + harbours;
        Csv.mapping(
                officer,
                mapping,
                "COSTS",
                Map.of(
                        "fields",
                        Map.of(
                                "project", column("Project"),
                                "department", column("Department"),
                                "date", column("Date")),
                        "amounts",
                        List.of(Map.of("column", "Amount", "category", STAFF)),
                        "periodRule",
                        "DATE"));
        Runs runs = new Runs(officer);
        String row = project + "," + harbours + ",2026-05-04,";
        long run = runs.upload(
                fileName, "Project,Department,Date,Amount\n" + row + "1000.00\n" + row + "234.50\n" + row + "0.06\n");
        runs.check(run, mapping);
        assertThat(runs.store(run, false).get("state").asText()).isEqualTo("STORED");
    }

    @Test
    void aFileOnTheWorklistIsApprovedByKeyboardAsAWhole() {
        broughtAndSubmitted("quays of may.csv");
        signIn();
        browser.go("approvals/list.xhtml");
        browser.follow("quays of may.csv");
        assertThat(browser.text())
                .contains("Maya of world")
                .contains("£1,234.56")
                .contains("Department " + harbours)
                .contains("Approve all 3");
        looksRight();

        try (Held journals = Held.table("journal")) {
            enter("decide:approve");
            journals.awaitWork();
            browser.go("home.xhtml");
            browser.go("approvals/list.xhtml");
            browser.follow("quays of may.csv");
            assertThat(browser.text()).contains("Tom of world").contains("approves these lines");
            assertThat(browser.has("decide:approve")).isFalse();
            assertThat(browser.driver().findElement(By.cssSelector("progress")).getDomProperty("max"))
                    .startsWith("100");
            looksRight();
        }
        // The page looks again by itself.
        browser.until(() -> browser.text().contains("3 lines are approved and posted"));
        assertThat(browser.text()).contains("Nothing of this file waits for you");
        looksRight();
        browser.go("approvals/list.xhtml");
        assertThat(browser.text()).doesNotContain("quays of may.csv");
    }

    @Test
    void anApprovalThatGoesOnIsStoppedAndTheFileReturned() {
        broughtAndSubmitted("quays again.csv");
        signIn();
        browser.go("approvals/list.xhtml");
        browser.follow("quays again.csv");
        try (Held journals = Held.table("journal")) {
            enter("decide:approve");
            journals.awaitWork();
            enter("going:stop");
            assertThat(browser.has("going:stop")).isFalse();
        }
        browser.until(() -> browser.text().contains("You stopped it. Nothing was decided."));

        browser.driver().findElement(By.cssSelector("#decide details summary")).sendKeys(Keys.ENTER);
        enter("decide:giveBack");
        assertThat(browser.text()).contains("Approve all 3");
        browser.driver().findElement(By.cssSelector("#decide details summary")).sendKeys(Keys.ENTER);
        browser.type("decide:comment", "Which quay?");
        enter("decide:giveBack");
        browser.until(() -> browser.text().contains("3 lines are returned"));
        assertThat(World.value(
                        "select count(*) from cost c join project p on p.id = c.project_id where p.code = ?"
                                + " and c.state = 'RETURNED' and c.comment = 'Which quay?'",
                        project))
                .isEqualTo(3L);
    }

    @Test
    void aCostAboveItsBudgetWarnsAndIsApproved() {
        approved(officer, approver, project, harbours, line(STAFF, "2026-05", "50.00"));
        treasury.put("overspends/projects/" + project, Map.of("rule", "WARN")).ok();
        long id = cost(officer, project, harbours, STAFF, "2026-05", "60.00");
        signIn();
        browser.go("costs/view.xhtml?id=" + id);
        assertThat(browser.text()).contains("This goes above the budget").contains("That is £10.00 over the budget");
        looksRight();

        enter("approval:approve");

        assertThat(browser.text()).doesNotContain("This goes above the budget");
        assertThat(approver.get("costs/" + id).ok().json().get("state").asText())
                .isEqualTo("POSTED");
    }

    @Test
    void aPostedCostIsReversedAndReplacedAndThePairIsShown() {
        long id = posted(officer, approver, project, harbours, STAFF, "2026-05", "12.00");
        signIn();
        browser.go("costs/view.xhtml?id=" + id);
        browser.type("replacement:replaceReason", "Two digits swapped");

        enter("replacement:replace");

        long copy = officer.get("costs/" + id).ok().json().get("correctedBy").asLong();
        assertThat(browser.address()).endsWith("id=" + copy);
        assertThat(browser.text()).contains("Cost " + id + " is reversed").contains("In the place of");
        looksRight();
        browser.follow("Cost " + id);
        assertThat(browser.text())
                .contains("reversed")
                .contains("Replaced by")
                .contains("Posting ")
                .contains("Reversal ")
                .contains("Two digits swapped");
        looksRight();
        browser.follow("Cost " + copy);
        assertThat(browser.text()).contains("In the place of");
    }

    @Test
    void aPostedCostIsReversedWithAReasonAndBothJournalsAreShown() {
        long id = posted(officer, approver, project, harbours, STAFF, "2026-05", "12.00");
        signIn();
        browser.go("costs/view.xhtml?id=" + id);
        enter("reversal:reverse");
        assertThat(approver.get("costs/" + id).json().get("state").asText()).isEqualTo("POSTED");

        browser.type("reversal:reason", "Entered twice");
        enter("reversal:reverse");

        assertThat(browser.text())
                .contains("Cost " + id + " is reversed")
                .contains("Posting ")
                .contains("Reversal ")
                .contains("Entered twice");
        assertThat(browser.has("reversal:reverse")).isFalse();
        assertThat(World.value(
                        "select coalesce(sum(b.amount), 0) from balance b join project p on p.id = b.project_id"
                                + " where p.code = ? and b.account = 'SPEND'",
                        project))
                .hasToString("0");
    }

    /** Presses a button as the keyboard does, and waits for the page it leads to. */
    private static void enter(String id) {
        WebElement button = browser.element(id);
        browser.driver().executeScript("window.recoupWasHere = true; arguments[0].focus()", button);
        button.sendKeys(Keys.ENTER);
        browser.until(() -> browser.driver()
                .executeScript("return document.readyState === 'complete' && !window.recoupWasHere")
                .equals(true));
    }

    private static void looksRight() {
        for (int width : new int[] {375, 1280}) {
            browser.width(width);
            assertThat(browser.accessibilityFaults()).as("axe at " + width).isEmpty();
            assertThat(browser.scrollsSideways()).as("sideways at " + width).isFalse();
        }
        assertThat(browser.text()).doesNotContain("???");
    }

    private void signIn() {
        treasury.put("people/" + world.userName("Tom") + "/password", Map.of("password", PASSWORD))
                .ok();
        browser.signOut();
        browser.width(1280);
        browser.signIn(world.userName("Tom"), PASSWORD);
    }
}
