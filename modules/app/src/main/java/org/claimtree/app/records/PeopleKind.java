package org.claimtree.app.records;

import java.util.Locale;

/** Records that live in tables and have ids: clients and charges. */
enum PeopleKind {
    CLIENT("clients"),
    CHARGE("charges");

    private final String section;

    PeopleKind(String section) {
        this.section = section;
    }

    /** Its name in the audit trail. */
    String audited() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its list in a practice document and in addresses. */
    String section() {
        return section;
    }
}
