package org.claimtree.app.records;

/** Records that live in tables and have ids: clients and charges. */
enum PeopleKind {
    CLIENT("clients"),
    CHARGE("charges");

    private final String section;

    PeopleKind(String section) {
        this.section = section;
    }

    /** Its list in a practice document and in addresses. */
    String section() {
        return section;
    }
}
