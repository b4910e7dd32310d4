package org.claimtree.app.security;

import java.util.Optional;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Permission;

/**
 * What an address needs.
 *
 * @param level who may come at all
 * @param permission what must be allowed on top, or null
 */
record Access(Level level, Permission permission) {
    /** Who may come. */
    enum Level {
        /** Everybody. */
        OPEN,
        /** Whoever is known, even while a new password or second factor is due. */
        KNOWN,
        /** A person about the own account, even while something is due. */
        ACCOUNT,
        /** Whoever is signed in, or a token. */
        SIGNED_IN,
        /** Whoever holds the operator's token. */
        OPERATOR
    }

    /** Why somebody is not let in. */
    enum Refusal {
        NOT_SIGNED_IN,
        PASSWORD_DUE,
        SECOND_FACTOR_DUE,
        NOT_ALLOWED
    }

    /** From its name in the table: a level or a permission. */
    static Access of(String name) {
        for (Level level : Level.values()) {
            if (level.name().equals(name)) {
                return new Access(level, null);
            }
        }
        return new Access(Level.SIGNED_IN, Permission.valueOf(name));
    }

    /** Why this caller is not let in; empty when he is. */
    Optional<Refusal> refusal(Caller caller) {
        if (level == Level.OPEN) {
            return Optional.empty();
        }
        if (caller.origin().via() == Caller.Via.NOBODY) {
            return Optional.of(Refusal.NOT_SIGNED_IN);
        }
        if (level == Level.KNOWN) {
            return Optional.empty();
        }
        boolean operator = caller.origin().via() == Caller.Via.OPERATOR;
        if (level == Level.OPERATOR) {
            return operator ? Optional.empty() : Optional.of(Refusal.NOT_ALLOWED);
        }
        if (level == Level.ACCOUNT) {
            // A token has no password, and the operator is no user.
            return caller.origin().via() == Caller.Via.SESSION ? Optional.empty() : Optional.of(Refusal.NOT_ALLOWED);
        }
        return switch (caller.due()) {
            case PASSWORD -> Optional.of(Refusal.PASSWORD_DUE);
            case SECOND_FACTOR -> Optional.of(Refusal.SECOND_FACTOR_DUE);
            case NOTHING ->
                permission == null || caller.may(permission) ? Optional.empty() : Optional.of(Refusal.NOT_ALLOWED);
        };
    }
}
