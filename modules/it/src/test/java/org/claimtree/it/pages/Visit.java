package org.claimtree.it.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.claimtree.it.server.Administrator;

/** What everybody does on every page. */
final class Visit {
    private Visit() {}

    /** A page as the administrator sees it, who comes there by signing in. */
    static Page ofAdministrator(BrowserContext person, String to) {
        Page page = person.newPage();
        page.navigate(to);
        signIn(page, "admin", Administrator.PASSWORD);
        ready(page);
        return page;
    }

    static void signIn(Page page, String name, String password) {
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        button(page, "Sign in").click();
    }

    static void go(Page page, String to) {
        page.navigate(to);
        ready(page);
    }

    /** Waits until the scripts of the page have shown what there is. */
    static void ready(Page page) {
        page.locator("body[data-ready]").waitFor();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A button of the dialog that is open. */
    static Locator answer(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
