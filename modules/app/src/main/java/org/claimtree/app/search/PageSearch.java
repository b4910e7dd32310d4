package org.claimtree.app.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimtree.app.security.OpenPages;
import org.claimtree.identity.Caller;

/** Finds pages by part of their names: those that the table of permissions has, and opens to the caller. */
final class PageSearch {
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("Today", "/index.xhtml");
        PAGES.put("Clients", "/clients.xhtml");
        PAGES.put("Charges", "/charges.xhtml");
        PAGES.put("Claim drafts", "/drafts.xhtml");
        PAGES.put("Claim batches", "/batches.xhtml");
        PAGES.put("Claims", "/claims.xhtml");
        PAGES.put("Alerts", "/alerts.xhtml");
        PAGES.put("Practice", "/practice.xhtml");
        PAGES.put("Divisions", "/divisions.xhtml");
        PAGES.put("Locations", "/locations.xhtml");
        PAGES.put("Providers", "/providers.xhtml");
        PAGES.put("Payers", "/payers.xhtml");
        PAGES.put("Plans", "/plans.xhtml");
        PAGES.put("Form types", "/form-types.xhtml");
        PAGES.put("Trading partners", "/partners.xhtml");
        PAGES.put("Billing codes", "/billing-codes.xhtml");
        PAGES.put("Code groups", "/code-groups.xhtml");
        PAGES.put("Billing profile rules", "/profile-tree.xhtml");
        PAGES.put("Users", "/users.xhtml");
        PAGES.put("Settings", "/settings.xhtml");
        PAGES.put("Audit trail", "/audit.xhtml");
        PAGES.put("Your account", "/account.xhtml");
    }

    private PageSearch() {}

    static List<Hit> find(String text, Caller caller) {
        String typed = text.toLowerCase(Locale.ROOT);
        return PAGES.entrySet().stream()
                .filter(page -> page.getKey().toLowerCase(Locale.ROOT).contains(typed))
                .filter(page -> OpenPages.isOpen(page.getValue(), caller))
                .limit(Search.MOST)
                .map(page -> new Hit(Hit.Kind.PAGE, page.getKey(), "Page", page.getValue()))
                .toList();
    }
}
