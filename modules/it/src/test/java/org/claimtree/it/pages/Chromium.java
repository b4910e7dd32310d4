package org.claimtree.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The browser of this machine, without a window. */
final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Path SHOTS = Path.of(System.getProperty("project.root", "../.."), "target", "screenshots");

    static {
        // A page is waited for, however busy the machine is.
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(QUIET));

    /** A person with a window of her own. */
    BrowserContext person() {
        return personAt(URI.create("http://127.0.0.1:" + System.getProperty("server.port")));
    }

    /** The same before another server. */
    BrowserContext personAt(URI server) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(server.toString())
                .setViewportSize(1280, 900)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Looks for what keeps people out (WCAG 2.2 AA), and takes pictures of both widths. */
    static void look(Page page, String name) {
        // Rows that are being fetched are faint.
        PlaywrightAssertions.assertThat(page.locator("[aria-busy=true]")).hasCount(0);
        List<Rule> found = new AxeBuilder(page).analyze().getViolations();
        assertThat(found)
                .as("axe on " + name)
                .filteredOn(rule -> rule.getImpact().matches("serious|critical"))
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        for (int width : new int[] {1280, 820}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SHOTS.resolve(name + "-" + width + ".png"))
                    .setFullPage(true));
        }
        page.setViewportSize(1280, 900);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path executable() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Missing: a Chromium browser on the PATH"));
    }
}
