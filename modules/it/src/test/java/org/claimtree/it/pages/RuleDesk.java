package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Somebody at the billing profile rules. */
final class RuleDesk implements AutoCloseable {
    static final String RULES = "/profile-rules.xhtml";

    private final Desk desk;

    RuleDesk(Desk desk) {
        this.desk = desk;
    }

    Desk desk() {
        return desk;
    }

    Page page() {
        return desk.page();
    }

    RuleDesk open(String path) {
        page().navigate(path);
        return ready();
    }

    RuleDesk ready() {
        page().locator("body[data-ready]").waitFor();
        return this;
    }

    Locator tree() {
        return page().getByRole(AriaRole.TREE);
    }

    /** The row of a rule, by words of its condition. */
    Locator rule(String words) {
        return page().getByRole(AriaRole.TREEITEM)
                .filter(new Locator.FilterOptions()
                        .setHas(page().locator(".when", new Page.LocatorOptions().setHasText(words))))
                .first();
    }

    /** The rows of the tree from the top down, each as it is read. */
    @SuppressWarnings("unchecked")
    List<String> rows() {
        return (List<String>) page().evaluate(
                        "[...document.querySelectorAll('[role=treeitem]')].sort((one, other) => one.offsetTop - other.offsetTop)"
                                + ".map(row => row.innerText.replaceAll(/[▾▸\\s]+/g, ' ').trim())");
    }

    /** Waits until the tree has as many rows. */
    RuleDesk shows(int rows) {
        assertThat(page().locator("[role=treeitem]")).hasCount(rows);
        return this;
    }

    /** Clicks a rule and chooses from its menu. */
    RuleDesk choose(String rule, String item) {
        rule(rule).locator(".when").click();
        menu(item).click();
        return this;
    }

    Locator menu(String item) {
        return page().getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(item).setExact(true));
    }

    /** Says the condition in the dialog of a new rule. */
    RuleDesk condition(String dimension, String verb, String... values) {
        page().getByLabel("When", exact()).selectOption(dimension);
        page().getByLabel("Is", exact()).selectOption(verb);
        for (String value : values) {
            combo("Values", value);
        }
        return this;
    }

    /** Says the profile and inserts the rule. */
    RuleDesk insertUsing(String profile) {
        combo("Use Profile", profile);
        desk.button("Insert").click();
        assertThat(page().getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(tree()).isFocused();
        return this;
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    /** Looks for something and takes the first that is found, by keyboard. */
    RuleDesk combo(String label, String text) {
        Locator field = page().getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true));
        field.fill(text);
        assertThat(page().locator("[role=listbox]:not([hidden]) [aria-selected=true]"))
                .containsText(text);
        field.press("Enter");
        return this;
    }

    /** Asks the rules on the page about a charge. */
    RuleDesk tryIt(String provider, String location, String payer) {
        desk.button("Clear").click();
        combo("Provider", provider);
        combo("Location", location);
        combo("Payer", payer);
        desk.button("Try it").click();
        assertThat(page().locator("#try .ok")).isVisible();
        return this;
    }

    /** What Try it says of a field. */
    Locator tried(String field) {
        return page().locator("#try [data-field='" + field + "']");
    }

    RuleDesk save(String comment) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^Save")))
                .click();
        page().getByLabel("Comment", exact()).fill(comment);
        answer("Save");
        desk.says("Saved. These rules are in force now.");
        return this;
    }

    /** Presses a button of the dialog that is open. */
    RuleDesk answer(String button) {
        Visit.answer(page(), button).click();
        return this;
    }

    RuleDesk press(String key) {
        desk.press(key);
        return this;
    }

    RuleDesk look(String name) {
        desk.look(name);
        return this;
    }

    @Override
    public void close() {
        desk.close();
    }
}
