package org.recoup.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.recoup.run.World;

/** A finance officer builds an agreement from tiers and sees meanwhile what each party would get. */
class AgreementBuilderIT {

    private static final String PASSWORD = "a long enough password";

    private static Browser browser;

    private final World world = new World();
    private final String health = world.department("HLT");
    private final String justice = world.department("JUS");
    private final String project = world.project("CASE", justice, health, justice);

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
    void tiersAreBuiltWhileThePageShowsWhatTheyMean() {
        begin();
        expect(0, "700", "2026-27", "400");
        expect(1, "200", "2027-28", "1,000");
        shows("1,088.89", "311.11");

        browser.element("form:addTier").click();
        browser.choose("form:tiers:1:rule", "EQUAL");
        shows("950.00", "450.00", "nobody");
        browser.choose("form:tiers:0:terms", "RATE");
        change("form:tiers:0:ratePercent", "10");
        shows("963.89", "436.11");

        assertThat(browser.accessibilityFaults()).isEmpty();
        browser.width(375);
        assertThat(browser.accessibilityFaults()).isEmpty();
        assertThat(browser.scrollsSideways()).isFalse();
        browser.width(1280);
        browser.press("form:save");

        assertThat(browser.text())
                .contains("Until contributions are recouped, divided: pro rata to claims. With 10 % a year.")
                .contains("All that is left, divided: equal shares.")
                .contains("963.89");
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void whatIsUnfinishedIsSaidAndNothingTypedIsLost() {
        begin();
        browser.choose("form:tiers:0:rule", "SHAPLEY");
        shows("not finished yet", "what departments could do alone");
        browser.element("form:addLine").click();
        change("form:lines:0:amount", "12.000");
        shows("12.000", "could be 12.00 or 12,000.00");
        assertThat(browser.element("form:lines:0:amount").getDomProperty("value"))
                .isEqualTo("12.000");

        browser.press("form:save");

        assertThat(browser.element("form:lines:0:amount").getDomProperty("value"))
                .isEqualTo("12.000");
        assertThat(browser.accessibilityFaults()).isEmpty();
    }

    @Test
    void aDepartmentThatWouldDoBetterAloneIsNamed() {
        begin();
        expect(0, "100", "2026-27", "300");
        expect(1, "0", "2027-28", "300");
        browser.driver()
                .findElement(By.xpath("//summary[contains(., 'without the others')]"))
                .click();
        browser.element("form:addLine").click();
        line(0, "600", List.of(health));
        browser.element("form:addLine").click();
        browser.choose("form:lines:1:kind", "COST");
        line(1, "100", List.of(health));
        browser.choose("form:tiers:0:rule", "EQUAL");

        shows("Department " + health + " would be better off by £300.00 without the others", "There are ways to share");
    }

    private void begin() {
        world.person("Maya", "FINANCE_OFFICER", health);
        world.person("Tess", "TREASURY", null)
                .put("people/" + world.userName("Maya") + "/password", Map.of("password", PASSWORD))
                .ok();
        browser.signOut();
        browser.signIn(world.userName("Maya"), PASSWORD);
        browser.width(1280);
        browser.go("agreements/edit.xhtml?project=" + project);
    }

    private void expect(int party, String contribution, String year, String landing) {
        change("form:contributions:" + party + ":contribution", contribution);
        change("form:years:" + row(year) + ":cells:" + party + ":landing", landing);
    }

    private static int row(String year) {
        browser.element("form:years:0:cells:0:landing");
        List<String> rows = browser.driver().findElements(By.cssSelector("[id='form:expected'] tbody th")).stream()
                .map(WebElement::getText)
                .toList();
        return rows.indexOf("Saves in " + year) - 1;
    }

    private void line(int index, String amount, List<String> departments) {
        change("form:lines:" + index + ":amount", amount);
        for (String code : List.of(health, justice)) {
            var box = browser.driver()
                    .findElement(
                            By.cssSelector("input[name='form:lines:" + index + ":departments'][value='" + code + "']"));
            if (box.isSelected() != departments.contains(code)) {
                box.click();
            }
        }
    }

    /** Types and goes on by keyboard, as people do. */
    private static void change(String id, String text) {
        browser.type(id, text + Keys.TAB);
    }

    private static void shows(String... words) {
        browser.until(() -> {
            String text = browser.text();
            return List.of(words).stream().allMatch(text::contains);
        });
    }
}
