package org.claimtree.authorizations.keeping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.claimtree.authorizations.Status;

/**
 * Which authorizations, or whose: all that is said must hold, null says nothing.
 *
 * @param clients whose
 * @param authorizations which
 * @param withoutAny null means no; only clients that have no such authorization; there is nothing to list then but the clients
 */
public record Filter(Who clients, What authorizations, Boolean withoutAny) {
    public Filter {
        clients = clients == null ? Who.ALL : clients;
        authorizations = authorizations == null ? What.ALL : authorizations;
        withoutAny = withoutAny != null && withoutAny;
    }

    /**
     * @param client one of them
     * @param division that cares for them
     * @param payer of a coverage, the insurance company
     * @param plan of a coverage
     * @param userGroup ref of a group whose users are clinicians of theirs
     * @param clientGroup ref of a group that they are in
     */
    public record Who(UUID client, String division, String payer, String plan, String userGroup, String clientGroup) {
        /** Every client. */
        public static final Who ALL = new Who(null, null, null, null, null, null);

        /** One client. */
        public static Who of(UUID client) {
            return new Who(client, null, null, null, null, null);
        }
    }

    /**
     * @param code billing code, or of a {@code group}
     * @param state where it stands
     * @param ends when it ends and how much is left
     * @param unmanaged without units to run out of, as the code or the authorization says
     */
    public record What(String code, String group, State state, Ends ends, Boolean unmanaged) {
        /** Every authorization. */
        public static final What ALL = new What(null, null, null, null, null);

        public What {
            state = state == null ? State.ANY : state;
            ends = ends == null ? Ends.ANY : ends;
        }
    }

    /**
     * @param active in its dates today, granted, with units left
     * @param validOn a day inside its dates
     */
    public record State(Status status, Boolean active, LocalDate validOn) {
        static final State ANY = new State(null, null, null);
    }

    /**
     * @param withinDays ends within so many days from today
     * @param remainingAtMost has so many units left, or fewer
     * @param low has come to its own alert level, or to the alert days before its end
     */
    public record Ends(Integer withinDays, BigDecimal remainingAtMost, Boolean low) {
        static final Ends ANY = new Ends(null, null, null);
    }
}
