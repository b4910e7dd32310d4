package org.claimtree.app.security;

import java.util.Optional;
import org.claimtree.identity.Caller;

/** Which pages somebody may come to, by the table that the gate asks too. */
public final class OpenPages {
    private static final AccessTable TABLE = AccessTable.read();

    private OpenPages() {}

    /**
     * Whether there is such a page, and this caller is let in.
     *
     * @param path as in the table, such as {@code /users.xhtml}
     */
    public static boolean isOpen(String path, Caller caller) {
        Optional<Access> access = TABLE.exact("GET", path);
        return access.isPresent() && access.get().refusal(caller).isEmpty();
    }
}
