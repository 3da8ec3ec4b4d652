package org.recoup.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.importing.Csv.column;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.recoup.importing.Csv;
import org.recoup.run.Api;
import org.recoup.run.Held;
import org.recoup.run.World;

/** A finance officer brings in a file as it comes from elsewhere: a spelling of its own, an amount that is none, and a total below. */
class ImportPagesIT {

    private static final String PASSWORD = "a long enough password";

    private static Browser browser;

    private final World world = new World();
    private final String harbours = world.department("HARB");
    private final String project = world.project("QUAY", harbours, harbours);
    private final Api treasury = world.person("Tess", "TREASURY", null);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", harbours);

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
    void aFileIsReadNamedMendedAndItsGoodRowsAreTaken(@TempDir Path folder) throws IOException {
        String spelling = "Department " + harbours + " (North)";
        Path file = Files.writeString(
                folder.resolve("ledger.csv"),
                "Project,Department,Date,Supplier,Invoice,Amount\n"
                        + project + "," + harbours + ",2026-05-04,Anvil,Q1,\"1,234.56\"\n"
                        + project + "," + spelling + ",2026-05-05,Anvil,Q2,10.00\n"
                        + project + "," + harbours + ",2026-05-06,Anvil,Q3,to follow\n"
                        + "Total,,,,,\"1,244.56\"\n");
        signIn();
        browser.go("imports/run.xhtml");
        looksRight();
        browser.upload("form:file", file);
        enter("form:upload");
        assertThat(browser.text()).contains("How the file looks").contains("The separator is a comma");
        looksRight();

        drawMapping();
        browser.until(() -> browser.has("spellings"));
        assertThat(browser.text())
                .contains(spelling)
                .contains("\"to follow\" is not an amount")
                .contains("Left out, because it looks like a total");
        looksRight();

        browser.choose("spellings:names:words:0:code", harbours);
        enter("spellings:teach");
        browser.until(() -> browser.has("decide:storeGood") && !browser.has("spellings"));
        assertThat(browser.text()).contains("£1,244.56");
        looksRight();

        enter("decide:storeGood");
        browser.until(() -> browser.has("decide:undo"));
        WebElement notes = browser.driver().findElement(By.partialLinkText("Download your file with notes"));
        assertThat(notes.getDomAttribute("href")).contains("imports/file?id=").contains("notes=true");
        assertThat(costs()).isEqualTo(2L);
        looksRight();
        browser.follow("See the refused rows");
        assertThat(browser.text()).contains("to follow").doesNotContain("Q2");
        looksRight();
    }

    @Test
    void nextMonthTheSavedMappingIsChosenAlready(@TempDir Path folder) throws IOException {
        String amount = "Paid by " + harbours;
        saveMapping("Other columns of " + harbours, "Owed by " + harbours);
        saveMapping("Paid of " + harbours, amount);
        signIn();
        for (String month : List.of("05", "06")) {
            Path file = Files.writeString(
                    folder.resolve("ledger " + month + ".csv"),
                    "Project,Department,Date,Invoice," + amount + "\n" + project + "," + harbours + ",2026-" + month
                            + "-04,Q" + month + ",1.25\n");
            browser.go("imports/run.xhtml");
            browser.upload("form:file", file);
            enter("form:upload");
            assertThat(new Select(browser.element("choose:mapping"))
                            .getFirstSelectedOption()
                            .getText())
                    .isEqualTo("Paid of " + harbours + " (costs)");
            enter("choose:check");
            browser.until(() -> browser.has("decide:store"));
            enter("decide:store");
            browser.until(() -> browser.has("decide:undo"));
        }
        assertThat(costs()).isEqualTo(2L);
    }

    @Test
    void whatGoesOnIsLeftComeBackToAndStopped(@TempDir Path folder) throws IOException {
        saveMapping("Ledger of " + harbours, "Amount");
        Path file = Files.writeString(
                folder.resolve("harbours " + harbours + ".csv"),
                "Project,Department,Date,Invoice,Amount\n" + project + "," + harbours + ",2026-05-04,Q1,1.25\n");
        signIn();
        browser.go("imports/run.xhtml");
        browser.upload("form:file", file);
        enter("form:upload");
        browser.choose("choose:mapping", "Ledger of " + harbours);
        String address = browser.address();
        try (Held notes = Held.table("import_note")) {
            enter("choose:check");
            notes.awaitWork();
            assertThat(browser.text()).contains("% read");
            assertThat(browser.has("going:stop")).isTrue();
            browser.go("home.xhtml");
            browser.go("imports/list.xhtml");
            browser.follow("harbours " + harbours + ".csv");
            assertThat(browser.address()).isEqualTo(address);
            assertThat(browser.text()).contains("% read");
        }
        // The page looks again by itself.
        browser.until(() -> browser.has("decide:store"));

        try (Held costs = Held.table("cost")) {
            enter("decide:store");
            costs.awaitWork();
            browser.go("home.xhtml");
            browser.driver().get(address);
            looksRight();
            int percent = Integer.parseInt(
                    browser.driver().findElement(By.cssSelector("progress")).getDomAttribute("value"));
            assertThat(percent).isBetween(0, 99);
            enter("going:stop");
            assertThat(browser.has("going:stop")).isFalse();
            looksRight();
        }
        browser.until(() -> browser.has("decide:store"));
        assertThat(costs()).isEqualTo(0L);
    }

    private void saveMapping(String name, String amount) {
        Csv.mapping(
                officer,
                name,
                "COSTS",
                Map.of(
                        "fields",
                        Map.of(
                                "project", column("Project"),
                                "department", column("Department"),
                                "date", column("Date"),
                                "reference", column("Invoice")),
                        "amounts",
                        List.of(Map.of("column", amount, "category", World.STAFF)),
                        "periodRule",
                        "DATE"));
    }

    private Object costs() {
        return World.value(
                "select count(*) from recoup.cost c join recoup.project p on p.id = c.project_id where p.code = ?",
                project);
    }

    /** The next month's file calls a column otherwise and brings a line that looks like one of the month before. */
    @Test
    void theNextMonthsFileHasItsMappingChangedAndItsEqualLinesTaken(@TempDir Path folder) throws IOException {
        String mapping = "Fares of " + harbours;
        officer.post("mappings", Map.of("name", mapping, "target", "COSTS", "definition", fares()))
                .ok();
        String row = project + "," + harbours + ",2026-05-04,Tram,12.50\n";
        Path first = Files.writeString(folder.resolve("may.csv"), "Project,Department,Date,Payee,Amount\n" + row);
        Path next = Files.writeString(folder.resolve("june.csv"), "project,DEPARTMENT,Date,Paid to,Amount\n" + row);
        signIn();
        upload(first);
        browser.choose("choose:mapping", mapping);
        enter("choose:check");
        browser.until(() -> browser.has("decide:store"));
        enter("decide:store");
        browser.until(() -> browser.has("decide:undo"));

        upload(next);
        browser.choose("choose:mapping", mapping);
        enter("choose:check");
        browser.until(() -> browser.text().contains("reads a column"));
        looksRight();
        browser.follow("Change this mapping for this file");
        assertThat(browser.text()).contains("Not in this file: Payee").contains("Only in this file: Paid to");
        looksRight();
        enter("form:addAmount");
        assertThat(browser.has("form:figures:amounts:2:amountColumn")).isTrue();
        browser.type("form:in:fields:7:column", "Paid to");
        enter("form:save");
        browser.until(() -> browser.has("decide:takeKnown"));
        assertThat(browser.text()).contains("says the same. It is left as it is.");
        looksRight();
        enter("decide:takeKnown");
        browser.until(() -> browser.has("decide:store") && !browser.has("decide:takeKnown"));
        looksRight();
    }

    private static void upload(Path file) {
        browser.go("imports/run.xhtml");
        browser.upload("form:file", file);
        enter("form:upload");
    }

    private static Map<String, Object> fares() {
        Map<String, Object> fields = new LinkedHashMap<>();
        Map.of("project", "Project", "department", "Department", "date", "Date", "supplier", "Payee")
                .forEach((field, column) -> fields.put(field, Map.of("column", column)));
        return Map.of(
                "fields",
                fields,
                "amounts",
                List.of(Map.of("column", "Amount", "category", World.STAFF)),
                "decimals",
                "POINT",
                "periodRule",
                "DATE");
    }

    /** From the columns of the file; what their names tell is there already. */
    private void drawMapping() {
        browser.follow("Draw a mapping for this file");
        browser.choose("target", "COSTS");
        browser.button("Next");
        looksRight();
        browser.type("form:name", "Ledger of " + harbours);
        assertThat(browser.element("form:in:fields:0:column").getDomProperty("value"))
                .isEqualTo("Project");
        browser.type("form:figures:amounts:0:amountColumn", "Amount");
        browser.type("form:figures:amounts:0:amountCategory", World.STAFF);
        enter("form:save");
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
        assertThat(officer.get("me").status()).isEqualTo(200);
        treasury.put("people/" + world.userName("Maya") + "/password", Map.of("password", PASSWORD))
                .ok();
        browser.signOut();
        browser.width(1280);
        browser.signIn(world.userName("Maya"), PASSWORD);
    }
}
