package org.claimtree.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Who is behind the work that is being done now.
 *
 * @param user id of the user; null for the operator of the machine and for work that nobody asked for
 * @param name sign-in name, {@code operator} or {@code system}
 * @param permissions what is allowed now: of the user's profile, and where an API token is used, of its scope too
 * @param reach whose clients are seen
 * @param origin by which way and from where
 * @param due what must be done before anything else is allowed
 */
public record Caller(UUID user, String name, Set<Permission> permissions, Reach reach, Origin origin, Due due) {
    /** Work of the server itself: timers, batches. */
    public static final Caller SYSTEM =
            new Caller(null, "system", Set.of(), Reach.ALL, new Origin(Via.SYSTEM, null, null));

    /** The operator of the machine is no user, and keeps things of his own too. */
    private static final UUID OPERATOR = new UUID(0, 0);

    public Caller {
        permissions = Set.copyOf(permissions);
    }

    /** Somebody of whom nothing is due. */
    public Caller(UUID user, String name, Set<Permission> permissions, Reach reach, Origin origin) {
        this(user, name, permissions, reach, origin, Due.NOTHING);
    }

    /** Somebody who has shown nothing: may do nothing, sees nobody. */
    public static Caller nobody(Origin origin) {
        return new Caller(null, "nobody", Set.of(), Reach.OWN_CLIENTS, origin);
    }

    /** What a person must do after signing in before anything else is allowed. */
    public enum Due {
        NOTHING,
        /** Choose a password of one's own. */
        PASSWORD,
        /** Set up the second factor that the practice demands. */
        SECOND_FACTOR
    }

    /**
     * @param via kind of proof that was given
     * @param address network address of the caller, or null for the server itself
     * @param request id of the request, as the log and the answer carry it, or null
     */
    public record Origin(Via via, String address, String request) {}

    /** By what somebody is known. */
    public enum Via {
        /** Nobody yet: a person who is signing in. */
        NOBODY,
        /** A person who signed in. */
        SESSION,
        /** A program with an API token. */
        TOKEN,
        /** Whoever can read the operator's token in the home directory. */
        OPERATOR,
        /** The server itself. */
        SYSTEM
    }

    /** Under which id things are kept that are one's own: alerts put aside, drafts, views. */
    public UUID owner() {
        return user == null ? OPERATOR : user;
    }

    /** Whether something is allowed. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
