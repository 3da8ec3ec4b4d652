package org.recoup.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.recoup.money.AmountText;
import org.recoup.money.FigureStyle;
import org.recoup.platform.HouseLocale;
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
        // What earlier tests lost or were refused on purpose is not this one's.
        browser.consoleErrors();
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
        browser.until(() -> browser.element("grandTotal").getText().equals("2,234.00"));
        assertThat(browser.element("by-project").getText()).contains("2,234.00");
        isSaved();
        browser.until(() -> browser.element("sheetSums").getText().equals("Ready to submit: 3 lines, 2,234.00"));
        assertThat(browser.accessibilityFaults()).isEmpty();

        browser.element("submitSheet").sendKeys(Keys.ENTER);
        browser.until(() -> browser.address().contains("submitted"));
        assertThat(costs()).isEqualTo(3);
        assertThat(browser.text()).contains("3 lines wait");
        assertThat(browser.accessibilityFaults()).isEmpty();
        assertThat(browser.consoleErrors()).isEmpty();
    }

    /** Each amount in each place: the total while typing has what the server will read at once, and leaves out what it will ask. */
    @Test
    void whileTypingAmountsAreReadAndWrittenAsTheServerDoes() {
        for (String tag : List.of("en-GB", "de-DE", "fr-CH", "de-CH", "fr-FR", "en-IN", "sv-SE")) {
            for (String code : List.of("GBP", "JPY", "BHD")) {
                CurrencyUnit unit = CurrencyUnit.of(code);
                FigureStyle style = HouseLocale.of(tag).figures();
                List<Object> seen = inBrowser(style, unit);
                for (int i = 0; i < TYPED.size(); i++) {
                    assertThat(seen.get(i))
                            .as(tag + " " + code + " " + TYPED.get(i))
                            .isEqualTo(onServer(i, style, unit));
                }
            }
        }
        cell(0, "amount").sendKeys("\u00A312.00");
        assertThat(browser.element("grandTotal").getText()).isEqualTo("12.00");
    }

    private static final List<String> TYPED = List.of(
            "1234.56",
            "1,234.56",
            "(1,234.56)",
            "-1234.56",
            "\u22121234.56",
            "1234,56",
            "1234,5",
            "12,34",
            "12.34",
            "1,5",
            "1.5",
            "1.234",
            "1,234",
            "1.230",
            "1,230",
            "1.234,56",
            "1.234,5",
            "1.234.567",
            "1,234,567",
            "1.234.567,89",
            "1 234",
            "1 234,56",
            "1\u202F234.5",
            "1\u00A0234 567,00",
            "1'234.50",
            "1\u2019234.50",
            "1'234'567",
            "12 34",
            "12,34,567.50",
            "1,23,456",
            "123,456",
            "1,2,3",
            "0,123",
            "0.123",
            "007",
            "\u00A312.00",
            "-\u00A312.00",
            "\u00A3-12",
            "(\u00A312)",
            "12.00 GBP",
            "jpy 1234",
            "1,234.56-",
            "",
            "-",
            "()",
            "--1",
            "abc",
            "1e5",
            "5.",
            ".5",
            "10,000,000,000,000.00",
            "10,000,000,000,000.01",
            "9".repeat(41));

    @SuppressWarnings("unchecked")
    private static List<Object> inBrowser(FigureStyle style, CurrencyUnit unit) {
        return (List<Object>) browser.driver()
                .executeScript(
                        "const figures = new RecoupFigures.Figures({decimal: arguments[0], grouping: arguments[1],"
                                + " further: arguments[2], places: arguments[3], signs: arguments[4]});"
                                + " return arguments[5].map(text => { const cents = figures.cents(text);"
                                + " return cents === null ? 'asked' : cents + ' ' + figures.written(cents); })",
                        String.valueOf(style.decimal()),
                        String.valueOf(style.grouping()),
                        String.valueOf(style.further()),
                        String.valueOf(unit.getDecimalPlaces()),
                        String.join("|", AmountText.signs(unit)),
                        TYPED);
    }

    private static String onServer(int at, FigureStyle style, CurrencyUnit unit) {
        try {
            Money amount = AmountText.parse(TYPED.get(at), unit, style);
            return amount.getAmountMinorLong() + " " + style.shown(amount.getAmount());
        } catch (AmountText.Unclear asked) {
            return "asked";
        }
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
        browser.until(() -> browser.element("grandTotal").getText().equals("1,234.00"));
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
        assertThat(browser.element("s-0-documentDate").getText())
                .contains("3 April 2026 or 4 March 2026")
                .contains("Use 3 April 2026");
        assertThat(browser.element("sheetNews").getDomProperty("textContent")).isEqualTo("3 cells to correct");
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

    private String good(String reference, String amount) {
        return project + "\t" + justice + "\tStaff\t2026-08\t14/08/2026\tAcme\t" + reference + "\t\t" + amount;
    }

    private void signInElsewhere(String name) {
        String window = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
        browser.signIn(world.userName(name), PASSWORD);
        browser.driver().close();
        browser.driver().switchTo().window(window);
    }

    private static String state() {
        return browser.element("sheetState").getText();
    }

    /** The next request of this kind comes to the server, and its answer is lost. */
    private static void loseAnswer(String method) {
        browser.driver()
                .executeScript(
                        "const real = window.fetch; window.fetch = async (to, how) => {"
                                + " const answer = await real(to, how);"
                                + " if ((how || {}).method !== arguments[0]) return answer;"
                                + " window.fetch = real; window.lost = true; throw new TypeError('lost'); }",
                        method);
    }

    private static boolean isLost() {
        return Boolean.TRUE.equals(browser.driver().executeScript("return window.lost === true"));
    }

    @Test
    void whatStandsThereIsSubmittedWithTheSessionThatWasRenewed() {
        paste("c-0-project", good("A", "10.00") + "\n" + good("B", "1.00"));
        isSaved();
        browser.signOut();
        signInElsewhere("Maya");

        browser.driver().executeScript("""
                const amount = document.getElementById('c-0-amount');
                amount.value = '99.00';
                amount.dispatchEvent(new InputEvent('input', {bubbles: true}));
                document.getElementById('submitSheet').click();""");
        browser.until(() -> browser.address().contains("submitted"));
        assertThat(World.value(
                        "select string_agg(cast(amount as text), ' ' order by id) from cost where project_id ="
                                + " (select id from project where code = ?)",
                        project))
                .isEqualTo("9900 100");
    }

    @Test
    void whatOnePersonLeftInTheWindowIsNotHandedToTheNext() {
        network(false);
        try {
            cell(0, "reference").sendKeys("SECRET");
            browser.until(() -> state().contains("cannot be reached"));
        } finally {
            browser.signOut();
            network(true);
        }
        world.person("Ravi", "FINANCE_OFFICER", justice);
        tess.put("people/" + world.userName("Ravi") + "/password", Map.of("password", PASSWORD))
                .ok();
        signInElsewhere("Ravi");
        browser.until(() -> state().contains("somebody else is signed in"));
        assertThat(World.value("select count(*) from cost_sheet where cast(rows as text) like '%SECRET%'"))
                .isEqualTo(0L);

        browser.go("costs/sheet.xhtml");
        browser.until(() -> state().startsWith("Nothing is saved yet"));
        assertThat(typed(0, "reference")).isEmpty();
        assertThat(browser.driver().executeScript("return Object.keys(sessionStorage).join()"))
                .isEqualTo("");
    }

    @Test
    void aSheetIsNoOtherWindowToItself() {
        paste("c-0-project", good("A", "10.00") + "\n" + good("B", "1.00"));
        isSaved();
        loseAnswer("PUT");
        cell(0, "description").sendKeys("one");
        browser.until(SheetIT::isLost);
        cell(0, "description").sendKeys(" two");
        isSaved();

        String id = browser.address().replaceFirst(".*id=", "");
        cell(0, "description").sendKeys(" three");
        browser.driver().navigate().refresh();
        browser.until(() -> typed(0, "description").equals("one two three"));
        isSaved();

        Object version = World.value("select version from cost_sheet where id = ?", Long.valueOf(id));
        String window = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
        browser.go("costs/sheet.xhtml?id=" + id);
        browser.until(() -> typed(1, "reference").equals("B"));
        browser.until(() -> browser.element("by-project").getText().contains(project + " 2 11.00"));
        browser.driver().close();
        browser.driver().switchTo().window(window);
        assertThat(World.value("select version from cost_sheet where id = ?", Long.valueOf(id)))
                .isEqualTo(version);
        assertThat(World.value("select rows -> 0 ->> 'description' from cost_sheet where id = ?", Long.valueOf(id)))
                .isEqualTo("one two three");
    }

    @Test
    void aNewSheetOfWhichTheAnswerWasLostIsOneSheet() {
        loseAnswer("POST");
        cell(0, "reference").sendKeys("ONCE" + project);
        browser.until(SheetIT::isLost);
        isSaved();
        assertThat(World.value(
                        "select count(*) from cost_sheet where cast(rows as text) like ?", "%ONCE" + project + "%"))
                .isEqualTo(1L);
    }

    @Test
    void aFailedSubmissionIsSaidAndSubmittedOnce() {
        paste("c-0-project", good("A", "10.00") + "\n" + good("B", "1.00"));
        isSaved();
        browser.driver()
                .executeScript(
                        "const real = window.fetch; window.fetch = (to, how) => to.endsWith('/submit')"
                                + " ? Promise.reject(new TypeError('gone')) : real(to, how); window.again = () => { window.fetch = real; }");
        browser.element("submitSheet").click();
        browser.until(() -> state().startsWith("Not submitted: the server cannot be reached."));
        assertThat(browser.element("submitSheet").isEnabled()).isTrue();
        assertThat(browser.element("sheetNews").getDomProperty("textContent")).startsWith("Not submitted");
        assertThat(costs()).isZero();

        browser.driver()
                .executeScript(
                        "window.again(); const real = window.fetch; window.fetch = async (to, how) => {"
                                + " const answer = await real(to, how); if (to.endsWith('/submit')) throw new TypeError('lost'); return answer; }");
        browser.element("submitSheet").click();
        browser.until(() -> state().startsWith("Not submitted") && costs() == 2);
        browser.until(() -> browser.element("submitSheet").isEnabled());
        browser.element("submitSheet").click();
        browser.until(() -> browser.address().contains("submitted"));
        assertThat(costs()).isEqualTo(2);
    }

    @Test
    void rowsAreChosenByKeyboardAndTheGridIsLeftByIt() {
        paste(
                "c-0-project",
                good("A", "1") + "\n" + good("B", "2") + "\n" + good("C", "x") + "\n" + good("D", "4") + "\n"
                        + good("E", "5"));
        cell(1, "reference").sendKeys(Keys.chord(Keys.SHIFT, Keys.ARROW_DOWN));
        assertThat(browser.driver().findElements(By.cssSelector("#grid tr.chosen")))
                .hasSize(2);
        assertThat(browser.element("sheetNews").getDomProperty("textContent")).isEqualTo("Chosen: row 2\u20133");
        assertThat(browser.accessibilityFaults()).isEmpty();
        keys(Keys.chord(Keys.ALT, Keys.DELETE));
        assertThat(typed(1, "reference")).isEqualTo("D");
        keys(Keys.chord(Keys.CONTROL, "z"));
        assertThat(typed(1, "reference")).isEqualTo("B");
        keys(Keys.chord(Keys.ALT, Keys.SHIFT, Keys.ARROW_DOWN));
        assertThat(typed(2, "reference")).isEqualTo("B");

        keys(Keys.chord(Keys.CONTROL, Keys.END));
        assertThat(focused()).isEqualTo("c-5-commitment");
        keys(Keys.chord(Keys.CONTROL, Keys.HOME));
        assertThat(focused()).isEqualTo("c-0-project");
        keys(Keys.PAGE_DOWN);
        assertThat(focused()).isEqualTo("c-5-project");
        browser.until(() -> browser.element("sheetSums").getText().startsWith("1 cell to correct. 6 lines"));
        keys(Keys.F8, Keys.F8);
        assertThat(focused()).isEqualTo("c-3-amount");
        keys(Keys.ESCAPE);
        assertThat(focused()).isEqualTo("submitSheet");
    }

    private static String focused() {
        return browser.driver().switchTo().activeElement().getDomAttribute("id");
    }

    @Test
    void headingsInOtherWordsAreKnownAndWhatIsLeftOutIsNamed() {
        paste(
                "c-0-project",
                "Vendor\tInvoice no.\tInvoice date\tNet amount\tVAT\n\"Acme\tI-1\t14/08/2026\t10.00\t2.00\n"
                        + "Beta\tI-2\t15/08/2026\t11.00\t2.20");
        assertThat(typed(0, "supplier")).isEqualTo("\"Acme");
        assertThat(typed(1, "supplier")).isEqualTo("Beta");
        assertThat(typed(1, "reference")).isEqualTo("I-2");
        assertThat(typed(1, "documentDate")).isEqualTo("15/08/2026");
        assertThat(typed(1, "amount")).isEqualTo("11.00");
        assertThat(browser.element("notPasted").getText()).isEqualTo("Columns that were left out: VAT.");
    }

    @Test
    void evidenceAfterALostSessionSaysWhatToDo(@TempDir Path folder) throws IOException {
        paste("c-0-project", good("A", "10.00") + "\n" + good("B", "1.00"));
        isSaved();
        browser.element("submitSheet").click();
        browser.until(() -> browser.address().contains("submitted"));
        String cost = String.valueOf(World.value(
                "select min(id) from cost where project_id = (select id from project where code = ?)", project));
        Path file = Files.writeString(folder.resolve("invoice.csv"), "a,b\n1,2\n");
        browser.go("costs/view.xhtml?id=" + cost);
        assertThat(browser.text()).contains("No file yet.");
        browser.upload("files-" + cost, file);
        browser.until(() -> browser.text().contains("Added: invoice.csv"));
        assertThat(browser.text()).doesNotContain("No file yet.");

        browser.signOut();
        browser.upload("files-" + cost, file);
        browser.until(() -> browser.text().contains("you are signed out"));
        assertThat(browser.driver().findElements(By.linkText("Sign in and open the cost again")))
                .hasSize(1);
        assertThat(browser.driver().findElements(By.cssSelector("[data-evidence] .err")))
                .hasSize(1);
    }

    @Test
    void aCorrectionIsAskedForOnThePageOfACostAndDeclinedThere() {
        paste("c-0-project", good("A", "10.00") + "\n" + good("B", "1.00"));
        isSaved();
        browser.element("submitSheet").click();
        browser.until(() -> browser.address().contains("submitted"));
        long cost = (Long) World.value(
                "select min(id) from cost where project_id = (select id from project where code = ?)", project);
        world.person("Tom", "APPROVER", justice)
                .post("costs/" + cost + "/approve", null)
                .ok();

        browser.go("costs/view.xhtml?id=" + cost);
        assertThat(browser.accessibilityFaults()).isEmpty();
        browser.type("asking:reason", "It is 11.00");
        browser.press("asking:ask");
        assertThat(browser.text())
                .contains("A correction of cost " + cost + " is asked for.")
                .contains("It is 11.00");
        assertThat(browser.has("asking:ask")).isFalse();

        tess.put("people/" + world.userName("Tom") + "/password", Map.of("password", PASSWORD))
                .ok();
        browser.signOut();
        browser.signIn(world.userName("Tom"), PASSWORD);
        browser.go("approvals/list.xhtml");
        assertThat(browser.text()).contains("Corrections that are asked for").contains("It is 11.00");
        assertThat(browser.accessibilityFaults()).isEmpty();
        browser.width(375);
        assertThat(browser.scrollsSideways()).isFalse();
        browser.go("costs/view.xhtml?id=" + cost);
        assertThat(browser.accessibilityFaults()).isEmpty();
        browser.press("declining:decline");
        assertThat(browser.text()).contains("A correction is asked for");
        browser.type("declining:comment", "The invoice says 10.00");
        browser.press("declining:decline");
        assertThat(browser.text()).contains("The correction of cost " + cost + " is declined.");
    }

    @Test
    void whatIsMissingOnASingleCostIsSaidInTheWordsOfTheHouse() {
        browser.go("costs/enter.xhtml");
        browser.press("form:save");
        assertThat(browser.text()).contains("Project is missing.").doesNotContain("Validation Error");
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
