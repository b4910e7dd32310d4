package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimtree.it.server.Administrator;

/** The administrator at a page, with mouse and keyboard; whatever the browser complains about fails the test. */
final class Desk implements AutoCloseable {
    private static final int MOST_TABS = 250;
    private static final double PATIENCE = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Desk(Chromium chromium) {
        this(chromium.person(), Administrator.session());
    }

    /**
     * @param cookie of a session: {@code name=value}
     */
    Desk(BrowserContext context, String cookie) {
        this(context);
        String[] parts = cookie.split("=", 2);
        context.addCookies(List.of(new Cookie(parts[0], parts[1])
                .setUrl("http://127.0.0.1:" + System.getProperty("server.port"))
                .setHttpOnly(true)));
    }

    /** Nobody yet. */
    Desk(BrowserContext context) {
        this.context = context;
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // What the server refuses is said on the page; everything else is a mistake of ours.
            if (message.type().equals("error")
                    && !message.text().matches("Failed to load resource: .*(4\\d\\d|net::ERR).*")) {
                complaints.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Opens a page and waits until it has all that it shows. */
    Desk open(String path) {
        page.navigate(path);
        return ready();
    }

    Desk ready() {
        page.waitForSelector("body[data-ready], main:not(:has(form[data-form], section[data-list]))");
        return this;
    }

    /** Takes away the ticks of codes that other tests of the same server have made usual for new clients. */
    Desk beginWithNothing() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Locator ticked = page.locator("#beginsWith input[type=checkbox]:checked");
        while (ticked.count() > 0) {
            ticked.first().uncheck();
        }
        return this;
    }

    /** Takes pictures and looks for what keeps people out. */
    Desk look(String name) {
        Chromium.look(page, name);
        return this;
    }

    /** The field that a label names, with or without the word that it is needed. */
    Locator field(String label) {
        return page.getByLabel(Pattern.compile("^" + label.replaceAll("[^A-Za-z0-9 ]", "\\\\$0") + "( needed)?$"))
                .first();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** Walks with the Tab key to the field that a label names, and types. */
    Desk type(String label, String text) {
        for (int tabs = 0; tabs < MOST_TABS && !isAt(label); tabs++) {
            page.keyboard().press("Tab");
        }
        assertThat(isAt(label)).as(label + " is reached by the Tab key").isTrue();
        if (page.evaluate("document.activeElement.tagName").equals("SELECT")) {
            page.keyboard().type(text);
        } else {
            page.keyboard().press("Control+A");
            page.keyboard().type(text);
        }
        return this;
    }

    private boolean isAt(String label) {
        return Boolean.TRUE.equals(page.evaluate(
                "label => { const at = document.activeElement; const named = [...(at.labels ?? [])].map(each => each.dataset.name"
                        + " ?? each.textContent.trim()); return named.includes(label)"
                        + " || at.getAttribute('aria-label') === label || (at.tagName === 'BUTTON' && at.textContent.trim() === label); }",
                label));
    }

    Desk press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Waits for what the page says to everybody. */
    Desk says(String sentence) {
        try {
            assertThat(page.locator("#said")).containsText(sentence);
        } catch (AssertionError silent) {
            throw new AssertionError(
                    "Instead of \"" + sentence + "\": "
                            + page.locator(".summary, #said").allInnerTexts(),
                    silent);
        }
        return this;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }
}
