package org.claimtree.identity;

/** What somebody may do. User profiles are named sets of these, scopes of API tokens are subsets of the user's own. */
public enum Permission {
    READ_SETUP("See the practice, providers, payers, codes and billing profiles"),
    EDIT_MASTER_DATA("Change the practice, divisions, locations, providers, payers, plans, form types and partners"),
    EDIT_CODES("Change billing codes and code groups"),
    EDIT_PROFILES("Change billing profiles and their rule tree"),
    IMPORT_PRACTICE("Take in a whole practice document"),
    READ_CLIENTS("See clients with their coverages and diagnoses"),
    EDIT_CLIENTS("Add, change and import clients and coverages"),
    READ_AUTHORIZATIONS("See authorizations and their units"),
    EDIT_AUTHORIZATIONS("Add and change authorizations, one by one and in bulk"),
    ADJUST_UNITS("Adjust units of an authorization by hand"),
    OVERRIDE_AUTHORIZATIONS("Let a charge use an authorization beyond its limits"),
    RECEIVE_AUTHORIZATION_ALERTS("Be told when units or days of an authorization run out"),
    READ_SCHEDULE("See the schedule"),
    EDIT_SCHEDULE("Book, move and cancel appointments, and complete sessions"),
    READ_NOTES("See notes"),
    EDIT_NOTES("Write notes"),
    RELEASE_NOTES("Release notes, and void or correct them"),
    READ_CHARGES("See charges"),
    EDIT_CHARGES("Add and change charges"),
    READ_INVOICES("See invoices, payments and what is owed"),
    EDIT_INVOICES("Change and send invoices, and release them to billing"),
    POST_PAYMENTS("Take payments and post what payers answered"),
    WRITE_OFF("Write off and refund"),
    POST_CLOSED("Close and reopen months, and post into closed ones"),
    READ_CLAIMS("See claims, drafts and batches"),
    BUILD_CLAIMS("Check charges and build claim batches"),
    DOWNLOAD_CLAIMS("Download claim files and print forms"),
    MANAGE_USERS("Manage users, user profiles, groups and other people's API tokens"),
    MANAGE_SETTINGS("Change settings"),
    READ_AUDIT("Search and export the audit trail"),
    VERIFY("Verify hash chains and stored files"),
    READ_METRICS("Read the server's metrics");

    private final String meaning;

    Permission(String meaning) {
        this.meaning = meaning;
    }

    /** A sentence for the person who grants it. */
    public String meaning() {
        return meaning;
    }
}
