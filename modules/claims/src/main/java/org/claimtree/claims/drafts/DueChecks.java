package org.claimtree.claims.drafts;

/** Clients that wait to be checked. A row is all that says so: whatever is killed is found again. */
public final class DueChecks {
    /** In one order, so that two who ask at once do not wait for each other. */
    private static final String ASK =
            " x (client) order by client on conflict (client) do update set asked = check_due.asked + 1";

    private DueChecks() {}

    /**
     * The statement that lets clients be checked.
     *
     * @param clients a query with a column of clients, each once
     */
    public static String ask(String clients) {
        return "insert into claims.check_due (client) select client from (" + clients + ")" + ASK;
    }
}
