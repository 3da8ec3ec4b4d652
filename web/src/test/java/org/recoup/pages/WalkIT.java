package org.recoup.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.recoup.run.Api;
import org.recoup.run.World;

/** The walk of the README, in the browser, by the four people it takes: from a signed agreement to a paid settlement. */
class WalkIT {

    private static final String PASSWORD = "a long enough password";
    private static final String PERIOD = "2026-08";

    private static Browser browser;

    private final World world = new World();
    private final Api tess = world.person("Tess", "TREASURY", null);
    private final String justice = world.department("JUS");
    private final String courts = world.department("CRT", justice);
    private final String project = world.project("CLS", justice, justice, courts);

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
    void fourPeopleTakeAProjectFromItsFirstCostToItsLastPayment() throws IOException {
        world.person("Maya", "FINANCE_OFFICER", justice);
        world.person("Tom", "APPROVER", justice);
        world.person("Ana", "ASSURER", null);
        long agreement = draft();
        tess.post("settlements", Map.of("upTo", "2028-03"));

        as("Tom");
        browser.go("agreements/view.xhtml?id=" + agreement);
        browser.button("Sign for Department " + courts);
        browser.button("Sign for Department " + justice);
        assertThat(browser.text()).contains("in force");

        as("Maya");
        enterCosts();
        enterCost(courts, "(0.01)");
        as("Tom");
        approveAll();

        as("Maya");
        claim();
        as("Ana");
        browser.go("claims/list.xhtml");
        openClaim();
        browser.button("Verify");
        assertThat(browser.text()).contains("verified");

        as("Tess");
        browser.go("allocations/preview.xhtml?period=" + PERIOD);
        postAllocation();
        assertThat(browser.text()).contains("is allocated");
        browser.go("settlements/preview.xhtml?upTo=" + PERIOD);
        assertThat(browser.text()).contains("6,000.01");
        browser.press("form:issue");
        browser.date("pay:paidOn", "2026-09-14");
        browser.type("pay:reference", "BACS 77");
        browser.press("pay:paid");
        assertThat(browser.text()).contains("paid");

        as("Maya");
        browser.go("reports/list.xhtml?department=" + justice + "&upTo=" + PERIOD);
        assertThat(browser.text()).contains("30,000.00").contains("6,000.01");
        assertThat(World.value(
                        "select coalesce(sum(abs(s)), 0) from (select sum(b.amount) as s from balance b join department d"
                                + " on d.id = b.department_id where d.code in (?, ?) and b.account = 'DUE' group by b.department_id) x",
                        justice,
                        courts))
                .hasToString("0");
    }

    private long draft() {
        return tess.post(
                        "projects/" + project + "/agreements",
                        Map.of(
                                "rule", "CONTRIBUTION",
                                "startsOn", "2026-04-01",
                                "note", "",
                                "parties",
                                        java.util.List.of(
                                                Map.of("department", justice, "parts", 0),
                                                Map.of("department", courts, "parts", 0))))
                .ok()
                .json()
                .get("id")
                .asLong();
    }

    private void as(String name) {
        String userName = world.userName(name);
        tess.put("people/" + userName + "/password", Map.of("password", PASSWORD))
                .ok();
        browser.signOut();
        browser.signIn(userName, PASSWORD);
    }

    private void enterCosts() {
        browser.go("costs/sheet.xhtml");
        cell(0, "project", project);
        cell(0, "department", justice);
        cell(0, "category", World.STAFF);
        cell(0, "period", PERIOD);
        cell(0, "documentDate", "14 Aug 2026");
        cell(0, "amount", "30,000.00" + Keys.ENTER);
        cell(1, "department", courts);
        cell(1, "documentDate", "14 Aug 2026");
        cell(1, "amount", "10,000.01");
        browser.press("submitSheet");
        browser.until(() -> browser.address().contains("submitted"));
        assertThat(browser.text()).contains("2 lines wait");
    }

    private static void cell(int row, String field, String text) {
        browser.type("c-" + row + "-" + field, text);
    }

    private void enterCost(String department, String amount) {
        browser.go("costs/enter.xhtml");
        browser.choose("form:project", project);
        browser.choose("form:department", department);
        browser.choose("form:category", World.STAFF);
        browser.choose("form:period", PERIOD);
        browser.date("form:documentDate", "2026-08-14");
        browser.type("form:supplier", "Northgate");
        browser.type("form:amount", amount);
        browser.press("form:save");
        assertThat(browser.text()).contains("waiting for approval");
    }

    private void approveAll() {
        browser.go("costs/list.xhtml?state=SUBMITTED&project=" + project);
        browser.driver()
                .findElements(By.cssSelector("tbody input[type=checkbox]"))
                .forEach(box -> {
                    if (!box.isSelected()) {
                        box.click();
                    }
                });
        browser.button("Approve the chosen lines");
        assertThat(browser.text()).contains("3 lines are approved");
    }

    /** A saving of 8,000.01 that lands with the courts, which paid a quarter: 6,000.01 goes to Justice. */
    private void claim() throws IOException {
        browser.go("savings/edit.xhtml");
        browser.choose("form:project", project);
        browser.type("form:title", "Letters no longer sent");
        browser.choose("form:type", "CASH_RELEASING");
        browser.choose("form:owner", courts);
        browser.choose("form:landing", courts);
        browser.type("form:measure", "Postage of the year before less postage of this year");
        browser.type("form:baseline", "100,000.00");
        browser.press("form:save");
        browser.follow("Claim an amount");
        browser.choose("form:period", PERIOD);
        browser.type("form:amount", "8,000.01");
        browser.press("form:claim");
        Path evidence = Files.writeString(Files.createTempFile("postage", ".csv"), "month,amount\n2026-08,8000.01\n");
        browser.upload("upload:file", evidence);
        browser.press("upload:add");
        assertThat(browser.text()).contains("is added to the evidence");
    }

    private void openClaim() {
        long id = ((Number) World.value(
                        "select c.id from claim c join project p on p.id = c.project_id where p.code = ?", project))
                .longValue();
        browser.go("claims/view.xhtml?id=" + id);
    }

    /** With one project to allocate the page offers one button; with several, one for each. */
    private void postAllocation() {
        var own = browser.driver().findElements(By.cssSelector("button[title='Project " + project + "']"));
        if (own.isEmpty()) {
            browser.press("form:all");
        } else {
            own.get(0).click();
        }
        browser.element("messages");
    }
}
