package org.recoup.pages;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.recoup.run.RunningRecoup;

/**
 * Chromium as a person uses it, without a window. Where no Chromium is installed the test is skipped; with
 * {@code -Drecoup.browser=required} it fails instead.
 */
final class Browser implements AutoCloseable {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final ChromeDriver driver;
    private final WebDriverWait wait;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
        wait = new WebDriverWait(driver, Duration.ofSeconds(60));
    }

    static Browser open() {
        Optional<Path> chromium = find("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = find("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            if ("required".equals(System.getProperty("recoup.browser"))) {
                throw new AssertionError(
                        "Chromium and chromedriver are required for the browser tests; none was found on the PATH");
            }
            Assumptions.abort("no Chromium with chromedriver on the PATH");
        }
        try {
            ChromeOptions options = new ChromeOptions();
            options.setBinary(chromium.get().toString());
            options.addArguments(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--lang=en-GB",
                    "--user-data-dir=" + Files.createTempDirectory("recoup-browser"));
            return new Browser(new ChromeDriver(
                    new ChromeDriverService.Builder()
                            .usingDriverExecutable(chromedriver.get().toFile())
                            .usingAnyFreePort()
                            .build(),
                    options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> find(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void signIn(String userName, String password) {
        go("signin.xhtml");
        type("signIn:userName", userName);
        type("signIn:password", password);
        press("signIn:go");
    }

    void signOut() {
        driver.manage().deleteAllCookies();
    }

    void go(String path) {
        driver.get(RunningRecoup.address() + path);
    }

    void width(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, 900));
        // Headless windows have a least width of their own; the device metrics do not.
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                java.util.Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    void type(String id, String text) {
        WebElement field = element(id);
        field.clear();
        field.sendKeys(text);
    }

    /** A native date or month input, which takes its ISO value. */
    void date(String id, String isoValue) {
        driver.executeScript(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', {bubbles: true}))",
                element(id),
                isoValue);
    }

    void choose(String id, String value) {
        new Select(element(id)).selectByValue(value);
    }

    /** Presses a button and waits until the page it leads to is there. */
    void press(String id) {
        leave(element(id));
    }

    /** Presses the first button with these words. */
    void button(String words) {
        leave(wait.until(
                ExpectedConditions.elementToBeClickable(By.xpath("//button[normalize-space()='" + words + "']"))));
    }

    void upload(String id, Path file) {
        element(id).sendKeys(file.toAbsolutePath().toString());
    }

    void follow(String linkText) {
        leave(driver.findElement(By.linkText(linkText)));
    }

    /** Clicks what leads to another page and waits for that page. The mark goes with the page that carries it. */
    private void leave(WebElement way) {
        driver.executeScript("window.recoupWasHere = true");
        way.click();
        wait.ignoring(WebDriverException.class).until(page -> driver.executeScript(
                        "return document.readyState === 'complete' && !window.recoupWasHere")
                .equals(true));
    }

    WebElement element(String id) {
        try {
            return wait.until(ExpectedConditions.presenceOfElementLocated(By.id(id)));
        } catch (TimeoutException e) {
            throw new AssertionError("no " + id + " on " + driver.getCurrentUrl() + ":\n" + text(), e);
        }
    }

    /** Waits for what the page does without leaving it. */
    void until(BooleanSupplier happened) {
        wait.ignoring(WebDriverException.class).until(page -> happened.getAsBoolean());
    }

    boolean has(String id) {
        return !driver.findElements(By.id(id)).isEmpty();
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    String title() {
        return driver.getTitle();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Whether the page is wider than the window, so that it scrolls sideways. */
    boolean scrollsSideways() {
        return (Boolean) driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
    }

    /** What axe finds against WCAG 2.2 AA, each with where. */
    List<String> accessibilityFaults() {
        // No page has frames, so the rules need no window of their own to be put together in.
        Results results =
                new AxeBuilder().withTags(WCAG_22_AA).setLegacyMode(true).analyze(driver);
        return results.getViolations().stream().map(Browser::describe).toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    /** Errors that the page wrote to the console, such as what the content security policy blocked. */
    List<String> consoleErrors() {
        return driver.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
                .map(Object::toString)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
