package org.claimtree.launcher;

/** How the program ends. The numbers are part of its interface: scripts and service managers read them. */
enum Exit {
    OK(0, "stopped as asked"),
    UNEXPECTED(1, "an error that has no number of its own"),
    USAGE(2, "wrong options or settings"),
    PORT_TAKEN(10, "another program listens on the HTTP port"),
    HOME_UNUSABLE(11, "CLAIMTREE_HOME can't be created or written"),
    HOME_IN_USE(12, "another ClaimTree runs on this CLAIMTREE_HOME"),
    HOME_OF_OTHER_KIND(13, "demo data was asked for in a home with real data, or the reverse"),
    DATABASE_UNREACHABLE(14, "the database does not answer, refuses the user or is too old"),
    DATABASE_NEWER(15, "the database was migrated by a newer release"),
    MIGRATION_FAILED(16, "a migration failed; the last complete version was kept"),
    DEPLOYMENT_FAILED(17, "the server did not become ready"),
    DEMO_FAILED(18, "the demo did not come to its end"),
    BACKUP_FAILED(19, "no backup was made; nothing was migrated either"),
    RESTORE_FAILED(20, "the backup was refused; nothing of it was left behind"),
    NOT_RUNNING(21, "no ClaimTree runs on this CLAIMTREE_HOME"),
    SERVER_REFUSED(22, "the running server refused what was asked of it"),
    NOT_WHOLE(23, "the verification found something that is not as it was written"),
    DIFFERENT(24, "a replay gave something else than what was sent");

    private final int code;
    private final String meaning;

    Exit(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    String meaning() {
        return meaning;
    }
}
