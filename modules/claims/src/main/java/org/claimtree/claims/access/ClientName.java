package org.claimtree.claims.access;

/** How lists of claims name a client. */
public final class ClientName {
    /** SQL of the name over {@code clients.client p}, such as "JONES, KIT". */
    public static final String SQL = "concat_ws(', ', p.last_name, p.first_name)";

    private ClientName() {}
}
