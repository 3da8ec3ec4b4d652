package org.recoup.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.recoup.run.Api;
import org.recoup.run.World;

/** Month end as treasury and a finance officer do it on the pages; departments are closed one by one, so that other tests go on. */
class PeriodPagesIT {

    private static final String PASSWORD = "a long enough password";
    private static final String VIEW = "periods/view.xhtml?period=2027-11";

    private static Browser browser;

    private final World world = new World();
    private final String justice = world.department("JUS");
    private final String health = world.department("HLT");
    private final String project = world.project("CASE", justice, health, justice);
    private final Api treasury = world.person("Tess", "TREASURY", null);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", justice);

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
    void treasuryClosesWithOpenPointsOnlyKnowinglyAndOpensAgainWithAReason() {
        officer.post("costs", cost()).ok();
        signIn("Tess");
        browser.go(VIEW);
        turn("CLOSED", "");
        assertThat(browser.text())
                .contains("Left to do: costs that wait for approval (1).")
                .contains("Left to do: returns that are missing (1).")
                .contains("Say that you have seen it");
        assertThat(browser.element("turning:state").getDomProperty("value"))
                .as("what was chosen")
                .isEqualTo("CLOSED");
        looksRight();

        browser.element("turning:sure").click();
        browser.press("turning:turn");
        assertThat(browser.text()).contains("Say why it is closed");
        browser.type("turning:reason", "The invoice will not come");
        browser.press("turning:turn");
        assertThat(browser.text()).contains("November 2027 is closed.").contains("The invoice will not come");

        turn("OPEN", "It came after all");
        assertThat(browser.text()).contains("From closed to open").contains("It came after all");
        looksRight();
    }

    @Test
    void whoOpensForAllIsToldWhoStaysClosedAndOfficersAreToldOfTheirOwn() {
        treasury.post("years", Map.of("startYear", 2012)).ok();
        Map<String, Object> known = Map.of("sure", true, "reason", "Known");
        treasury.post("periods/2012-08/close", Map.of("sure", true, "reason", "Known", "department", justice))
                .ok();
        signIn("Maya");
        browser.go("periods/view.xhtml?period=2012-08");
        assertThat(browser.text()).contains("it takes nothing").doesNotContain("It takes everything");
        looksRight();

        treasury.post("periods/2012-08/soft-close", known).ok();
        signIn("Tess");
        browser.go("periods/view.xhtml?period=2012-08");
        browser.choose("turning:state", "OPEN");
        browser.type("turning:reason", "Again");
        browser.press("turning:turn");
        assertThat(browser.text())
                .contains("August 2012 is open again.")
                .contains("1 department is still further closed");
        browser.go("imports/list.xhtml?state=UNREAD&period=2012-08");
        assertThat(browser.text()).contains("No import matches");
        looksRight();
    }

    @Test
    void treasuryGrantsAnExceptionAndEndsIt() {
        signIn("Tess");
        browser.go(VIEW);
        turn("SOFT_CLOSED", "");
        browser.type("grant:person", world.userName("Maya"));
        browser.choose("grant:department", justice);
        browser.date("grant:until", java.time.LocalDate.now().plusDays(3).toString());
        browser.type("grant:reason", "A late invoice");
        browser.press("grant:save");
        assertThat(browser.text())
                .contains("The exception is granted.")
                .contains("A late invoice")
                .contains("holds");
        assertThat(officer.post("costs", cost()).ok().json().get("period").asText())
                .isEqualTo("2027-11");
        looksRight();

        WebElement end = browser.driver().findElement(By.cssSelector("button[aria-label*='Maya of world']"));
        browser.press(end.getDomAttribute("id"));
        assertThat(browser.text()).contains("The exception is ended.");
        assertThat(officer.post("costs", cost()).ok().json().get("belongsTo").asText())
                .isEqualTo("2027-11");
    }

    @Test
    void aFinanceOfficerHandsInByKeyboardAloneAndTakesItBack() {
        signIn("Maya");
        browser.go("periods/list.xhtml?year=2027-28");
        assertThat(browser.driver().findElements(By.cssSelector(".months li"))).hasSize(12);
        assertThat(browser.text()).contains("0 of 1 returns are in");
        assertThat(browser.has("adding")).as("only treasury adds years").isFalse();
        looksRight();
        browser.follow("November 2027");

        assertThat(browser.has("turning")).as("only treasury closes").isFalse();
        WebElement note = browser.element("handing:note");
        focus("handing:department");
        browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(note);
        note.sendKeys("All in", Keys.TAB);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.until(() -> browser.text().contains("The return is handed in."));
        assertThat(browser.text()).contains("Return handed in").contains("All in");
        looksRight();

        browser.type("taking:reason", "One more came");
        browser.press("taking:take");
        assertThat(browser.text()).contains("The return is taken back.").contains("One more came");
    }

    @Test
    void thePayeeConfirmsATransferOnItsPage() {
        Api payer = world.person("Hugo", "FINANCE_OFFICER", health);
        Api approver = world.person("Hana", "APPROVER", health);
        long id = payer.post(
                        "transfers",
                        Map.of(
                                "project",
                                project,
                                "payer",
                                health,
                                "payee",
                                justice,
                                "period",
                                "2027-11",
                                "paidOn",
                                "2027-11-20",
                                "amount",
                                "10.00"))
                .ok()
                .json()
                .get("id")
                .asLong();
        approver.post("transfers/" + id + "/approve", null).ok();
        signIn("Maya");
        browser.go("home.xhtml");
        browser.follow("funding transfer waits for your word that the money came");
        assertThat(browser.text()).contains("not confirmed");
        looksRight();
        browser.follow(String.valueOf(id));
        browser.press("disagreement:disagree");
        assertThat(browser.text()).contains("Say what is wrong with it");
        browser.type("disagreement:dispute", "Only half came");
        browser.press("disagreement:disagree");
        assertThat(browser.text()).contains("disputed").contains("Only half came");
        looksRight();
        browser.press("receipt:confirm");
        assertThat(browser.text()).contains("is confirmed.");
        assertThat(browser.has("receipt")).isFalse();
    }

    private void turn(String state, String reason) {
        browser.choose("turning:department", justice);
        browser.choose("turning:state", state);
        browser.type("turning:reason", reason);
        browser.press("turning:turn");
    }

    private void focus(String id) {
        browser.driver().executeScript("arguments[0].focus()", browser.element(id));
    }

    private static void looksRight() {
        for (int width : new int[] {375, 1280}) {
            browser.width(width);
            assertThat(browser.accessibilityFaults()).as("axe at " + width).isEmpty();
            assertThat(browser.scrollsSideways()).as("sideways at " + width).isFalse();
        }
        assertThat(browser.text()).doesNotContain("???");
    }

    private void signIn(String name) {
        treasury.put("people/" + world.userName(name) + "/password", Map.of("password", PASSWORD))
                .ok();
        browser.signOut();
        browser.width(1280);
        browser.signIn(world.userName(name), PASSWORD);
    }

    private Map<String, Object> cost() {
        Map<String, Object> cost = new HashMap<>();
        cost.put("project", project);
        cost.put("department", justice);
        cost.put("category", World.STAFF);
        cost.put("period", "2027-11");
        cost.put("documentDate", "2027-11-14");
        cost.put("amount", "10.00");
        return cost;
    }
}
