package org.recoup.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.recoup.line.Story;
import org.recoup.run.World;
import org.recoup.web.texts.Texts;

/** Each page, with figures on it, at the two widths: axe finds nothing, nothing scrolls sideways, and the console is clean. */
class PagesIT {

    private static final String PASSWORD = "a long enough password";

    private static Browser browser;
    private static Story story;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        story = new Story().toSettlement();
        browser.signIn(signInOf(story, "Tess"), PASSWORD);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Gives a person of the story a password, and every role's buttons to look at. */
    private static String signInOf(Story story, String name) {
        String userName = story.world().userName(name);
        story.treasury
                .put("people/" + userName + "/password", Map.of("password", PASSWORD))
                .ok();
        story.world().role(name, "FINANCE_OFFICER", story.health);
        story.world().role(name, "APPROVER", story.justice);
        story.world().role(name, "ASSURER", null);
        return userName;
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsAccessible() throws IOException {
        return addresses().stream().map(address -> DynamicTest.dynamicTest(address, () -> inspect(address)));
    }

    private static void inspect(String address) {
        browser.width(1280);
        browser.go(address);

        assertThat(browser.title()).as("opens").doesNotContain("did not work").contains("Recoup");
        for (int width : List.of(1280, 375)) {
            browser.width(width);
            assertThat(browser.accessibilityFaults()).as("axe at " + width).isEmpty();
            assertThat(browser.scrollsSideways())
                    .as("scrolls sideways at " + width)
                    .isFalse();
        }
        assertThat(browser.consoleErrors()).as("console").isEmpty();
        assertThat(browser.driver().findElements(By.cssSelector("h1")))
                .as("one heading")
                .hasSize(1);
        assertThat(browser.text()).as("no text is missing").doesNotContain("???");
    }

    @Test
    void theSkipLinkIsTheFirstStopOfTheKeyboardAndLeadsToTheContent() {
        browser.width(1280);
        browser.go("departments/list.xhtml");
        browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("Skip to content");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(browser.address()).endsWith("#main");
    }

    @Test
    void whatWasTypedIsStillThereAfterARefusal() {
        browser.width(1280);
        browser.go("departments/edit.xhtml");
        browser.type("form:code", "not a code");
        browser.type("form:name", "A name that took a while to type");
        browser.date("form:startsOn", "2026-04-01");
        browser.press("form:save");

        assertThat(browser.element("form:name").getDomProperty("value")).isEqualTo("A name that took a while to type");
        assertThat(browser.text()).contains("\"not a code\" is not a code");
        assertThat(browser.accessibilityFaults()).isEmpty();
    }

    @Test
    void aPageWithoutItsKeyIsNotFound() {
        for (String path : List.of("savings/view.xhtml", "allocations/view.xhtml", "allocations/compare.xhtml?id=")) {
            browser.go(path);

            assertThat(browser.text()).as(path).contains(Texts.of("error.404"));
            assertThat(browser.consoleErrors()).as(path).allMatch(error -> error.contains("404 (Not Found)"));
        }
    }

    /** The pages as they lie in the application, each with the keys that it needs. */
    private static List<String> addresses() throws IOException {
        Path root = Path.of("src/main/webapp");
        List<String> addresses = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(root)) {
            pages.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> root.relativize(file).toString())
                    .filter(path -> !path.startsWith("WEB-INF") && !path.startsWith("resources"))
                    .filter(path -> !path.equals("error.xhtml"))
                    // BudgetPagesIT, ImportPagesIT and DecisionPagesIT look at these, with something on them.
                    .filter(path -> !path.startsWith("budgets/") && !path.startsWith("forecasts/"))
                    .filter(path -> !path.equals("imports/view.xhtml") && !path.equals("approvals/import.xhtml"))
                    .sorted()
                    .forEach(path -> addresses.add(path + keys(path)));
        }
        // Forms for something new have other parts than those for something known.
        addresses.addAll(List.of(
                "savings/edit.xhtml",
                "projects/edit.xhtml",
                "departments/edit.xhtml",
                "people/edit.xhtml",
                "reports/list.xhtml"));
        return addresses;
    }

    private static String keys(String path) {
        return switch (path) {
            case "projects/view.xhtml", "projects/edit.xhtml" -> "?code=" + story.project;
            case "departments/edit.xhtml" -> "?code=" + story.health;
            case "agreements/edit.xhtml" -> "?project=" + story.project;
            case "agreements/view.xhtml" -> id("agreement");
            case "costs/view.xhtml" -> id("cost");
            case "costs/submitted.xhtml" -> "?id=" + submittedSheet();
            case "commitments/view.xhtml", "commitments/edit.xhtml" -> "?id=" + commitment();
            case "transfers/view.xhtml" -> id("transfer");
            case "periods/view.xhtml" -> "?period=" + Story.PERIOD;
            case "savings/view.xhtml", "savings/edit.xhtml" -> id("saving");
            case "claims/view.xhtml" -> id("claim");
            case "claims/enter.xhtml" -> "?saving=" + story.made.get("saving").get(0);
            case "allocations/view.xhtml", "allocations/compare.xhtml" -> id("allocation");
            case "allocations/preview.xhtml" -> "?period=" + Story.PERIOD;
            case "settlements/view.xhtml" -> id("settlement");
            case "settlements/preview.xhtml" -> "?upTo=" + Story.PERIOD;
            case "reports/list.xhtml" -> "?department=" + story.health + "&upTo=" + Story.PERIOD;
            case "people/edit.xhtml", "people/person.xhtml", "people/password.xhtml" -> "?userName=" + officer();
            case "people/role.xhtml" -> "?userName=" + officer() + "&id=" + roleOf(officer());
            case "ledger/journals.xhtml" -> "?project=" + story.project;
            default -> "";
        };
    }

    private static String officer() {
        return story.world().userName("Officer-" + story.health);
    }

    private static Object roleOf(String userName) {
        return World.value(
                "select r.id from person_role r join person p on p.id = r.person_id where p.user_name = ?", userName);
    }

    private static Object commitment() {
        World.sql(
                "insert into commitment (project_id, department_id, financial_year_id, reference, amount, entered_by)"
                        + " select p.id, d.id, (select min(id) from financial_year), 'PO-1', 5000, e.id"
                        + " from project p, department d, person e where p.code = ? and d.code = ? and e.user_name = ?",
                story.project,
                story.health,
                officer());
        return World.value("select max(id) from commitment");
    }

    private static Object submittedSheet() {
        World.sql(
                "insert into cost_sheet (person_id, title, rows, saved_at, submitted_at)"
                        + " select id, 'August', '[]', now(), now() from person where user_name = ?",
                story.world().userName("Tess"));
        World.sql(
                "insert into cost_sheet_line (sheet_id, cost_id, row_number) select max(id), ?, 1 from cost_sheet"
                        + " on conflict do nothing",
                story.made.get("cost").get(0));
        return World.value("select max(id) from cost_sheet");
    }

    private static String id(String kind) {
        return "?id=" + story.made.get(kind).get(0);
    }
}
