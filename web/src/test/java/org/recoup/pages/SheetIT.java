package org.recoup.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.recoup.run.Api;
import org.recoup.run.World;

/** Entering many costs in the browser: by keyboard, by pasting, across a lost session, and with everything wrong at its cell. */
class SheetIT {

    private static final String PASSWORD = "a long enough password";

    private static Browser browser;

    private final World world = new World();
    private final Api tess = world.person("Tess", "TREASURY", null);
    private final String justice = world.department("JUS");
    private final String project = world.project("CLS", justice, justice);

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

    @BeforeEach
    void asMaya() {
        browser.width(1280);
        world.person("Maya", "FINANCE_OFFICER", justice);
        tess.put("people/" + world.userName("Maya") + "/password", Map.of("password", PASSWORD))
                .ok();
        browser.signOut();
        browser.signIn(world.userName("Maya"), PASSWORD);
        browser.driver().executeScript("sessionStorage.clear()");
        browser.go("costs/sheet.xhtml");
        browser.element("c-0-project");
    }

    private static void keys(CharSequence... keys) {
        browser.driver().switchTo().activeElement().sendKeys(keys);
    }

    private static WebElement cell(int row, String field) {
        return browser.element("c-" + row + "-" + field);
    }

    private static String typed(int row, String field) {
        return cell(row, field).getDomProperty("value");
    }

    private static void isSaved() {
        browser.until(() -> browser.element("sheetState").getText().startsWith("Saved"));
    }

    private static void paste(String id, String text) {
        browser.element(id);
        browser.driver()
                .executeScript(
                        "const data = new DataTransfer(); data.setData('text/plain', arguments[1]);"
                                + " const cell = document.getElementById(arguments[0]); cell.focus();"
                                + " cell.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}))",
                        id,
                        text);
    }

    private long costs() {
        return ((Number) World.value(
                        "select count(*) from cost where project_id = (select id from project where code = ?)",
                        project))
                .longValue();
    }

    @Test
    void threeLinesAreEnteredAndSubmittedByKeyboardAlone() {
        cell(0, "project").sendKeys(project, Keys.TAB);
        keys(Keys.TAB);
        keys(World.STAFF, Keys.TAB);
        keys("2026-08", Keys.TAB);
        keys("14/08/2026", Keys.TAB);
        keys("Northgate", Keys.TAB);
        keys("INV-1", Keys.TAB);
        keys(Keys.TAB);
        keys("1,234.56", Keys.ENTER);
        keys("15 Aug 2026", Keys.TAB);
        keys(Keys.TAB);
        keys("INV-2", Keys.TAB);
        keys(Keys.TAB);
        keys("(0.56)", Keys.ENTER);
        keys(Keys.chord(Keys.CONTROL, "d"), Keys.TAB);
        keys(Keys.TAB);
        keys("INV-3", Keys.TAB);
        keys(Keys.TAB);
        keys("1000");

        assertThat(typed(1, "project")).isEqualTo(project);
        assertThat(typed(1, "department")).isEqualTo(justice);
        assertThat(typed(1, "supplier")).isEqualTo("Northgate");
        assertThat(typed(2, "documentDate")).isEqualTo("15 Aug 2026");
        assertThat(browser.element("grandTotal").getText()).isEqualTo("2,234.00");
        assertThat(browser.element("by-project").getText()).contains("2,234.00");
        isSaved();
        assertThat(browser.accessibilityFaults()).isEmpty();

        browser.element("submitSheet").sendKeys(Keys.ENTER);
        browser.until(() -> browser.address().contains("submitted"));
        assertThat(costs()).isEqualTo(3);
        assertThat(browser.text()).contains("3 lines wait");
        assertThat(browser.accessibilityFaults()).isEmpty();
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void whoEntersForSeveralDepartmentsStartsWithNone() {
        assertThat(typed(0, "department")).isEqualTo(justice);

        world.role("Maya", "FINANCE_OFFICER", world.department("COU"));
        browser.go("costs/sheet.xhtml");

        assertThat(typed(0, "department")).isEmpty();
        assertThat(browser.element("sheetState").getText()).startsWith("Nothing is saved yet");
    }

    @Test
    void rowsOfASpreadsheetArePastedWithTheirHeadings() {
        paste(
                "c-0-project",
                "Amount\tProject\tCategory\tPeriod\tDocument date\tReference\r\n"
                        + "\"1,234.56\"\tProject " + project + "\tStaff\tAug 2026\t14/08/2026\tA\r\n"
                        + "-0.56\tProject " + project + "\tStaff\tAug 2026\t15/08/2026\tB\r\n");
        assertThat(typed(0, "amount")).isEqualTo("1,234.56");
        assertThat(typed(1, "department")).isEqualTo(justice);
        assertThat(browser.element("grandTotal").getText()).isEqualTo("1,234.00");
        isSaved();
        browser.until(() -> browser.element("by-project").getText().contains(project + " 2 1,234.00"));

        cell(1, "amount").sendKeys(Keys.chord(Keys.CONTROL, "z"));
        browser.until(() -> typed(0, "amount").isEmpty());
        cell(0, "amount").sendKeys(Keys.chord(Keys.CONTROL, "y"));
        browser.until(() -> typed(1, "amount").equals("-0.56"));
    }

    @Test
    void whatIsWrongIsSaidAtItsCellAndAmbiguousFiguresAreAsked() {
        paste("c-0-project", "Projekt " + project + "\t" + justice + "\tStaff\t2026-08\t03/04/2026\t\tR\t\t1.234");
        isSaved();
        browser.until(() -> !browser.driver()
                .findElements(By.cssSelector("#s-0-amount .choice"))
                .isEmpty());
        assertThat(browser.element("s-0-documentDate").getText()).contains("3 April 2026 or 4 March 2026");
        assertThat(cell(0, "amount").getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(browser.element("problemsTitle").getText()).isEqualTo("3 cells to correct");
        assertThat(browser.accessibilityFaults()).isEmpty();

        browser.driver()
                .findElement(By.cssSelector("#s-0-documentDate .choice"))
                .click();
        assertThat(typed(0, "documentDate")).isEqualTo("2026-04-03");
        browser.until(() -> browser.element("problemsTitle").getText().equals("2 cells to correct"));
        browser.element("submitSheet").click();
        browser.until(() -> "problemsTitle"
                .equals(browser.driver().switchTo().activeElement().getDomAttribute("id")));
        assertThat(costs()).isZero();

        browser.width(375);
        assertThat(browser.scrollsSideways()).isFalse();
        assertThat(browser.accessibilityFaults()).isEmpty();
    }

    @Test
    void aDraftIsStillThereAfterALostSession() {
        cell(0, "reference").sendKeys("INV-1");
        isSaved();
        browser.signOut();
        cell(0, "amount").sendKeys("77.01");
        browser.until(() -> browser.element("sheetState").getText().contains("signed out"));
        String address = browser.address();
        assertThat(typed(0, "amount")).isEqualTo("77.01");

        String window = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
        browser.signIn(world.userName("Maya"), PASSWORD);
        browser.driver().close();
        browser.driver().switchTo().window(window);
        isSaved();

        browser.go("home.xhtml");
        browser.driver().get(address);
        browser.until(() -> typed(0, "amount").equals("77.01"));
        assertThat(typed(0, "reference")).isEqualTo("INV-1");
    }

    @Test
    void whatIsTypedWithoutANetworkIsSavedOnceItIsBack() {
        cell(0, "reference").sendKeys("INV-1");
        isSaved();
        String address = browser.address();
        network(false);
        try {
            cell(0, "amount").sendKeys("77.01");
            browser.until(() -> browser.element("sheetState").getText().contains("cannot be reached"));
            assertThat(typed(0, "amount")).isEqualTo("77.01");
        } finally {
            network(true);
        }
        isSaved();

        browser.go("home.xhtml");
        browser.driver().get(address);
        browser.until(() -> typed(0, "amount").equals("77.01"));
    }

    private static void network(boolean there) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", !there, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    @Test
    void aSecondWindowIsToldAndOverwritesNothing() {
        cell(0, "reference").sendKeys("INV-1");
        isSaved();
        String id = browser.address().replaceFirst(".*id=", "");
        World.sql(
                "update cost_sheet set version = version + 1, rows = '[{\"reference\": \"THEIRS\"}]' where id = ?",
                Long.valueOf(id));
        cell(0, "reference").sendKeys("-MINE");
        browser.until(() -> browser.element("sheetState").getText().contains("another window"));
        browser.driver().findElement(By.cssSelector("[data-answer=mine]")).click();
        isSaved();
        assertThat(browser.address()).doesNotEndWith("id=" + id);
        assertThat(typed(0, "reference")).isEqualTo("INV-1-MINE");
        assertThat(World.value("select rows -> 0 ->> 'reference' from cost_sheet where id = ?", Long.valueOf(id)))
                .isEqualTo("THEIRS");
    }

    @Test
    void aDiscardedSheetIsTakenBack() {
        cell(0, "reference").sendKeys("INV-1");
        isSaved();
        browser.element("discardSheet").click();
        browser.until(() -> browser.has("discardedSheet:restore"));
        browser.press("discardedSheet:restore");
        browser.until(() -> typed(0, "reference").equals("INV-1"));
    }

    @Test
    void anApproverClearsTheWorklistByKeyboard() {
        paste(
                "c-0-project",
                project + "\t" + justice + "\tStaff\t2026-08\t14/08/2026\tAcme\tA\t\t1\n" + project + "\t" + justice
                        + "\tStaff\t2026-08\t14/08/2026\tAcme\tB\t\t2");
        isSaved();
        browser.element("submitSheet").click();
        browser.until(() -> browser.address().contains("submitted"));

        world.person("Tom", "APPROVER", justice);
        tess.put("people/" + world.userName("Tom") + "/password", Map.of("password", PASSWORD))
                .ok();
        browser.signOut();
        browser.signIn(world.userName("Tom"), PASSWORD);
        browser.go("approvals/list.xhtml?by=SHEET");
        assertThat(browser.text()).contains("2 lines, £3.00");
        assertThat(browser.accessibilityFaults()).isEmpty();
        browser.press("decide:giveBack");
        assertThat(browser.text()).contains("No line is chosen");

        browser.driver().findElement(By.cssSelector("tbody input[name=chosen]")).sendKeys("a");
        browser.press("decide:approve");
        assertThat(browser.text()).contains("2 lines are approved and posted").contains("Nothing waits for you");
        browser.width(375);
        assertThat(browser.scrollsSideways()).isFalse();
    }
}
